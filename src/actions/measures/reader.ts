import type { ActorAs, ActorRole } from '../../actor.ts'

type WithoutUser<Actor> = Actor extends unknown ? Omit<Actor, 'userId'> : never

/** Who reads figures in one of these roles: the role and its scope, whichever person it is. */
export type ReaderAs<Role extends ActorRole> = WithoutUser<ActorAs<Role>>
