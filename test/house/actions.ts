import { type Tree, withoutComments } from './tree.ts'

const ACTION = /^src\/actions\/[^/]+\/[^/]+\.ts$/

/** Actions that change something without asking who may, or without writing down that it happened. */
export function carelessActions(tree: Tree): readonly string[] {
  return [...tree]
    .filter(([path, source]) => ACTION.test(path) && calls(source, 'change'))
    .flatMap(([path, source]) => [
      ...(calls(source, 'onlyFor') ? [] : [`${path} changes without onlyFor()`]),
      ...(calls(source, 'record') ? [] : [`${path} changes without record()`]),
    ])
}

function calls(source: string, name: string): boolean {
  return new RegExp(`(?<![.\\w])${name}(?:<[^()]*>)?\\(`).test(withoutComments(source))
}
