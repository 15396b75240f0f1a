import { expect, it } from 'vitest'
import { frameOf, piecesOf, worldFrom } from '../../../src/solver/world-in-pieces.ts'
import { PILOT, randomWorld } from '../../scheduler/match/random-world.ts'

it('makes small pieces of a world, and the same world of them', () => {
  const world = randomWorld(7, PILOT)
  const pieces = structuredClone([...piecesOf(world)])
  expect(pieces.length).toBeGreaterThan(4)
  expect(Math.max(...pieces.map(({ items }) => items.length))).toBe(50)
  expect(worldFrom(structuredClone(frameOf(world)), pieces)).toEqual(world)
  expect(JSON.stringify(frameOf(world))).not.toContain('request-0001')
})
