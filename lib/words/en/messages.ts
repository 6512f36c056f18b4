import { anonymity } from "@/lib/words/en/anonymity"
import { answering } from "@/lib/words/en/answering"
import { box } from "@/lib/words/en/box"
import { checklist } from "@/lib/words/en/checklist"
import { closed } from "@/lib/words/en/closed"
import { coaching } from "@/lib/words/en/coaching"
import { collecting } from "@/lib/words/en/collecting"
import { commands } from "@/lib/words/en/commands"
import { composition } from "@/lib/words/en/composition"
import { cycleMails } from "@/lib/words/en/cycleMails"
import { cycles } from "@/lib/words/en/cycles"
import { events } from "@/lib/words/en/events"
import { faults } from "@/lib/words/en/faults"
import { files } from "@/lib/words/en/files"
import { home } from "@/lib/words/en/home"
import { inShort } from "@/lib/words/en/inShort"
import { launchPlan } from "@/lib/words/en/launchPlan"
import { lostLink } from "@/lib/words/en/lostLink"
import { mailbox } from "@/lib/words/en/mailbox"
import { mailSettings } from "@/lib/words/en/mailSettings"
import { mails } from "@/lib/words/en/mails"
import { mailTexts } from "@/lib/words/en/mailTexts"
import { method } from "@/lib/words/en/method"
import { navigation } from "@/lib/words/en/navigation"
import { nomination } from "@/lib/words/en/nomination"
import { nothingHere } from "@/lib/words/en/nothingHere"
import { organisation } from "@/lib/words/en/organisation"
import { pager } from "@/lib/words/en/pager"
import { people } from "@/lib/words/en/people"
import { plan } from "@/lib/words/en/plan"
import { releases } from "@/lib/words/en/releases"
import { releasing } from "@/lib/words/en/releasing"
import { reliability } from "@/lib/words/en/reliability"
import { report } from "@/lib/words/en/report"
import { reportView } from "@/lib/words/en/reportView"
import { setUp } from "@/lib/words/en/setUp"
import { settings } from "@/lib/words/en/settings"
import { sheets } from "@/lib/words/en/sheets"
import { sideBySide } from "@/lib/words/en/sideBySide"
import { signIn } from "@/lib/words/en/signIn"
import { talk } from "@/lib/words/en/talk"
import { suggestions } from "@/lib/words/en/suggestions"
import { ui } from "@/lib/words/en/ui"

/** Every text that a person reads, in English; ICU messages, a module for each subject matter. */
export const en = {
  anonymity,
  answering,
  box,
  checklist,
  closed,
  coaching,
  collecting,
  commands,
  composition,
  cycleMails,
  cycles,
  events,
  faults,
  files,
  home,
  inShort,
  launchPlan,
  lostLink,
  mailbox,
  mailSettings,
  mails,
  mailTexts,
  method,
  navigation,
  nomination,
  nothingHere,
  organisation,
  pager,
  people,
  plan,
  releases,
  releasing,
  reliability,
  report,
  reportView,
  setUp,
  settings,
  sheets,
  sideBySide,
  signIn,
  talk,
  suggestions,
  ui,
} as const
