import { z } from '@hono/zod-openapi'
import { idAnswer, momentAnswer } from './common.ts'

const role = z.enum(['school', 'coordinator', 'member', 'board', 'region', 'admin'])
const where = z.string().nullable()

export const usersAnswer = z
  .strictObject({
    users: z.array(
      z.strictObject({
        id: idAnswer,
        name: z.string(),
        email: z.string(),
        isDisabled: z.boolean(),
        hasApp: z.boolean(),
        passkeyCount: z.number().int(),
        roles: z.array(z.strictObject({ role, where })),
        isSelf: z.boolean(),
      }),
    ),
    isCut: z.boolean(),
  })
  .openapi('Users')

export const keptUserAnswer = z.strictObject({ userId: idAnswer }).openapi('KeptUser')

export const resetFactorsAnswer = z
  .strictObject({ userId: idAnswer, removed: z.number().int() })
  .openapi('ResetFactors')

export const sessionsAnswer = z
  .strictObject({
    sessions: z.array(
      z.strictObject({
        id: idAnswer,
        device: z.string(),
        method: z.enum(['key', 'mail-code', 'passkey', 'oidc', 'set-up']),
        createdAt: momentAnswer,
        lastSeenAt: momentAnswer,
      }),
    ),
    scopes: z.array(z.strictObject({ id: idAnswer, role, where })),
  })
  .openapi('Sessions')

export const endedSessionAnswer = z.strictObject({ sessionId: idAnswer }).openapi('EndedSession')

export const invitationsAnswer = z.array(
  z
    .strictObject({
      id: idAnswer,
      role,
      where,
      name: z.string().nullable(),
      status: z.enum(['open', 'taken', 'revoked', 'over']),
      createdAt: momentAnswer,
      expiresAt: momentAnswer,
    })
    .openapi('Invitation'),
)

export const invitationAnswer = z.strictObject({ invitationId: idAnswer }).openapi('InvitationMade')

export const keysAnswer = z.array(
  z
    .strictObject({
      id: idAnswer,
      label: z.string(),
      role: role.nullable(),
      createdAt: momentAnswer,
      expiresAt: momentAnswer.nullable(),
      lastUsedAt: momentAnswer.nullable(),
    })
    .openapi('OwnKey'),
)

export const revokedKeyAnswer = z.strictObject({ keyId: idAnswer }).openapi('RevokedKey')
