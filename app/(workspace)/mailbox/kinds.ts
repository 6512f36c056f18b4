import type { MessageKind } from "@/prisma/client/enums"

export const KIND_NAMES: Record<MessageKind, string> = {
  invitation: "Invitation",
  reminder: "Reminder",
  report: "Report",
  signInLink: "Sign-in link",
  passwordReset: "Password link",
}
