import { parseDay } from "@/lib/words/day"
import type { Words } from "@/lib/words/words"
import type { About } from "@/lib/log/chain"
import type { EventKind } from "@/lib/log/event"

/** Names for the ids in an event; null for what is gone. */
export interface Names {
  cycle: string | null
  person: string | null
  user: string | null
}

/** What an event says, as the end of a sentence that begins with who did it. One without words does not compile. */
export function eventWords({ t, format }: Words, kind: EventKind, about: About, names: Names): string {
  const number = (name: string) => (typeof about[name] === "number" ? about[name] : 0)
  const text = (name: string) => (typeof about[name] === "string" ? about[name] : "")
  const dayOf = (name: string) => {
    const day = parseDay(text(name))
    return day ? format.day(day) : ""
  }
  return t(`events.${kind}`, {
    cycle: names.cycle === null ? t("events.gone.cycle") : t("events.quoted", { name: names.cycle }),
    person: names.person ?? t("events.gone.person"),
    user: names.user ?? t("events.gone.user"),
    role: text("role"),
    fromName: text("fromName"),
    timeZone: text("timeZone"),
    deadline: dayOf("deadline"),
    day: dayOf("day"),
    days: text("days"),
    threshold: number("threshold"),
    behaviourThreshold: number("behaviourThreshold"),
    added: number("added"),
    changed: number("changed"),
    moved: number("moved"),
    left: number("left"),
    subjects: number("subjects"),
    people: number("people"),
    invitations: number("invitations"),
    reminders: number("reminders"),
    told: number("told"),
    thanked: number("thanked"),
    mails: number("mails"),
    raters: number("raters"),
    counted: number("counted"),
    damaged: number("damaged"),
    missing: number("missing"),
    unexpected: number("unexpected"),
    way: text("way"),
    host: text("host"),
    sender: text("sender"),
    mail: text("mail"),
    months: number("months"),
  })
}

/** Who acted: a member's name, or what acts without being one. */
export function actorWords({ t }: Words, actor: string, names: Names & { actor: string | null }): string {
  if (actor === "deadline") return t("events.actors.deadline")
  if (actor === "retention") return t("events.actors.retention")
  if (actor === "schedule") return t("events.actors.schedule")
  if (actor === "manager") return t("events.actors.manager", { person: names.person ?? t("events.gone.person") })
  if (actor === "subject") return names.person ?? t("events.gone.person")
  return names.actor ?? t("events.gone.user")
}
