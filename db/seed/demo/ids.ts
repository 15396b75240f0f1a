import { uuidOf } from '../uuid-of.ts'

/** The ids of what a plan names by key or code: always the same, so that a second start meets its own rows. */
export const regionId = (code: string) => uuidOf(`region ${code}`)
export const boardId = (key: string) => uuidOf(`board ${key}`)
export const siteId = (boardKey: string, name: string) => uuidOf(`site ${boardKey} ${name}`)
export const agencyId = (key: string) => uuidOf(`agency ${key}`)
export const poolIdOf = (code: string) => uuidOf(`pool ${code}`)
export const memberIdOf = (planKey: string, number: number) => uuidOf(`member ${planKey} ${number}`)
export const userIdOf = (key: string) => uuidOf(`user ${key}`)
