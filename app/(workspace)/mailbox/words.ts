import type { MessageState } from "@/lib/mail/store"
import type { MessageKind } from "@/prisma/client/enums"

export const KIND_NAMES: Record<MessageKind, string> = {
  invitation: "Invitation",
  reminder: "Reminder",
  report: "Report",
  coachReport: "Report for a coach",
  reportCode: "Code of a report",
  signInLink: "Sign-in link",
  passwordReset: "Password link",
}

export const STATE_NAMES: Record<MessageState, string> = {
  waiting: "Waiting",
  laid: "Not sent",
  sent: "Sent",
  failed: "Not delivered",
}
