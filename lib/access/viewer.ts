import type { Role } from "@/prisma/client/enums"

/** The signed-in user on whose behalf something is done; every store function scopes by it. */
export interface Viewer {
  userId: string
  workspaceId: string
  role: Role
  name: string
  email: string
  workspaceName: string
}
