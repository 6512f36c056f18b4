/** What there is to find in one workspace, by the ids in its addresses, and the keys to it. */
export interface Ids {
  draft: string
  /** Another draft, which is deleted. */
  spareDraft: string
  draftSubject: string
  /** All of them, as the launch confirms them. */
  draftSubjects: string
  collecting: string
  collectingSubject: string
  /** Somebody who is asked in it. */
  collectingRater: string
  openInvitation: string
  closed: string
  reportSubject: string
  report: string
  unreleasedSubject: string
  /** Whose report the coach has, and has not passed on. */
  coachedSubject: string
  person: string
  freePerson: string
  message: string
  /** A list of people that its owner has begun to take over. */
  list: string
  /** A list of who is asked about whom in the draft, of the same owner. */
  pairs: string
  coach: string
  /** Of an answering link, and of the links to a report, to sign in and to choose a password. */
  raterToken: string
  /** The invitation that it is on it. */
  raterInvitation: string
  reportToken: string
  signInToken: string
  passwordToken: string
  /** Opens the report in one browser. */
  code: string
  /** For addresses that nobody has yet. */
  domain: string
}

interface RouteExpectation {
  /** Whether a stranger sees the page or is led to the sign-in. */
  stranger: "sees" | "signs in"
  /** What an organiser of another workspace finds: their own page, the same page, or nothing. */
  foreigner: "own" | "same" | "nothing"
  coach: "sees" | "nothing"
  /** The others of the same workspace find it, unless it says otherwise: its owner, and an organiser who is no owner. */
  owner?: "nothing"
  organiser?: "nothing"
  /** The address of a page that has ids in it. */
  path?: (ids: Ids) => string
  /** Without a page of its own, or by a key that is tested elsewhere. */
  isPage?: false
}

const PUBLIC: RouteExpectation = { stranger: "sees", foreigner: "same", coach: "sees" }
const OWN: RouteExpectation = { stranger: "signs in", foreigner: "own", coach: "nothing" }
const KEY: RouteExpectation = { ...PUBLIC, isPage: false }

function theirs(path: (ids: Ids) => string): RouteExpectation {
  return { stranger: "signs in", foreigner: "nothing", coach: "nothing", path }
}

/** For the coach of the subject alone. */
function coachs(path: (ids: Ids) => string): RouteExpectation {
  return { ...theirs(path), owner: "nothing", organiser: "nothing", coach: "sees" }
}

/** Who may see what; a new route is not ready before it stands here. */
export const ROUTES: Record<string, RouteExpectation> = {
  "/": PUBLIC,
  "/anonymity": PUBLIC,
  "/method": PUBLIC,
  "/sign-in": PUBLIC,
  "/forgot-password": PUBLIC,
  "/api/health": PUBLIC,
  "/api/health/ready": PUBLIC,
  "/ballot-box/[cycleId]": { ...PUBLIC, path: ({ closed }) => `/ballot-box/${closed}` },
  // Whoever has the key may enter: answer-link.spec.ts, access.spec.ts, full-cycle.spec.ts.
  "/sign-in/link/[token]": { ...KEY, path: ({ signInToken }) => `/sign-in/link/${signInToken}` },
  "/reset-password/[token]": { ...KEY, path: ({ passwordToken }) => `/reset-password/${passwordToken}` },
  "/confirm-address/[token]": { ...KEY, path: ({ signInToken }) => `/confirm-address/${signInToken}` },
  "/answer/[token]": { ...KEY, path: ({ raterToken }) => `/answer/${raterToken}` },
  "/answer/[token]/[invitationId]": {
    ...KEY,
    path: ({ raterToken, raterInvitation }) => `/answer/${raterToken}/${raterInvitation}`,
  },
  "/answer/[token]/side-by-side": { ...KEY, path: ({ raterToken }) => `/answer/${raterToken}/side-by-side` },
  // Each leads back where there is nothing to decline or to take back.
  "/answer/[token]/decline": KEY,
  "/answer/[token]/[invitationId]/decline": KEY,
  "/answer/[token]/[invitationId]/take-back": KEY,
  "/lost-link": PUBLIC,
  "/example-link": PUBLIC,
  // Nobody holds such a link before proposals are asked for: whole-cycle.spec.ts.
  "/nominate/[token]": { ...KEY, path: () => "/nominate/none" },
  "/nominate/[token]/[subjectId]": { ...KEY, path: ({ draftSubject }) => `/nominate/none/${draftSubject}` },
  "/report/[token]": { ...KEY, path: ({ reportToken }) => `/report/${reportToken}` },
  "/report/[token]/export/[format]": KEY,
  "/report/[token]/in-short": KEY,
  "/report/[token]/goals": KEY,
  "/report/[token]/goals/[entry]": KEY,
  "/coaching": { ...OWN, coach: "sees" },
  "/coaching/[subjectId]": coachs(({ reportSubject }) => `/coaching/${reportSubject}`),
  "/coaching/[subjectId]/export/[format]": coachs(({ reportSubject }) => `/coaching/${reportSubject}/export/csv`),
  "/settings": { ...OWN, coach: "sees" },
  "/settings/members": { ...OWN, organiser: "nothing" },
  "/settings/texts": OWN,
  "/settings/texts/[kind]": { ...OWN, path: () => "/settings/texts/invitation" },
  "/settings/log": OWN,
  "/settings/mail": { ...OWN, organiser: "nothing" },
  "/settings/data": { ...OWN, organiser: "nothing" },
  // There is none to see before one is chosen: paper.spec.ts.
  "/settings/logo": { ...OWN, coach: "sees", isPage: false },
  "/settings/log.csv": { ...OWN, organiser: "nothing" },
  "/cycles": OWN,
  "/cycles/new": OWN,
  "/cycles/[cycleId]": theirs(({ collecting }) => `/cycles/${collecting}`),
  "/cycles/[cycleId]/raters": theirs(({ collecting }) => `/cycles/${collecting}/raters`),
  "/cycles/[cycleId]/selected": theirs(({ collecting }) => `/cycles/${collecting}/selected?all=1`),
  "/cycles/[cycleId]/participation.csv": theirs(({ collecting }) => `/cycles/${collecting}/participation.csv`),
  "/cycles/[cycleId]/subjects/new": theirs(({ collecting }) => `/cycles/${collecting}/subjects/new`),
  "/cycles/[cycleId]/subjects/[subjectId]": theirs(
    (ids) => `/cycles/${ids.collecting}/subjects/${ids.collectingSubject}`,
  ),
  "/cycles/[cycleId]/setup/details": theirs(({ draft }) => `/cycles/${draft}/setup/details`),
  "/cycles/[cycleId]/setup/questionnaire": theirs(({ draft }) => `/cycles/${draft}/setup/questionnaire`),
  "/cycles/[cycleId]/setup/subjects": theirs(({ draft }) => `/cycles/${draft}/setup/subjects`),
  "/cycles/[cycleId]/setup/raters": theirs(({ draft }) => `/cycles/${draft}/setup/raters`),
  "/cycles/[cycleId]/pairs.csv": theirs(({ draft }) => `/cycles/${draft}/pairs.csv`),
  "/cycles/[cycleId]/setup/import": theirs(({ draft }) => `/cycles/${draft}/setup/import`),
  // By a form alone: import.spec.ts.
  "/cycles/[cycleId]/setup/import/file": { ...OWN, isPage: false },
  "/cycles/[cycleId]/setup/import/[importId]": {
    ...theirs(({ draft, pairs }) => `/cycles/${draft}/setup/import/${pairs}`),
    organiser: "nothing",
  },
  "/cycles/[cycleId]/setup/import/[importId]/rows": {
    ...theirs(({ draft, pairs }) => `/cycles/${draft}/setup/import/${pairs}/rows`),
    organiser: "nothing",
  },
  "/cycles/[cycleId]/setup/import/[importId]/rest.csv": {
    ...theirs(({ draft, pairs }) => `/cycles/${draft}/setup/import/${pairs}/rest.csv`),
    organiser: "nothing",
  },
  "/cycles/[cycleId]/setup/load": theirs(({ draft }) => `/cycles/${draft}/setup/load`),
  "/cycles/[cycleId]/setup/nomination": theirs(({ draft }) => `/cycles/${draft}/setup/nomination`),
  // There is one only while raters are proposed: whole-cycle.spec.ts.
  "/cycles/[cycleId]/setup/nomination/[subjectId]": {
    ...theirs(({ draft, draftSubject }) => `/cycles/${draft}/setup/nomination/${draftSubject}`),
    isPage: false,
  },
  "/cycles/[cycleId]/setup/review": theirs(({ draft }) => `/cycles/${draft}/setup/review`),
  "/cycles/[cycleId]/again": theirs(({ collecting }) => `/cycles/${collecting}/again`),
  "/cycles/[cycleId]/organisation": theirs(({ closed }) => `/cycles/${closed}/organisation`),
  "/cycles/[cycleId]/questionnaire": theirs(({ closed }) => `/cycles/${closed}/questionnaire`),
  "/cycles/[cycleId]/reports": theirs(({ closed }) => `/cycles/${closed}/reports`),
  "/cycles/[cycleId]/reports/selected": theirs(({ closed }) => `/cycles/${closed}/reports/selected?all=1`),
  "/cycles/[cycleId]/reports/[subjectId]": theirs((ids) => `/cycles/${ids.closed}/reports/${ids.reportSubject}`),
  "/cycles/[cycleId]/reports/[subjectId]/export/[format]": theirs(
    (ids) => `/cycles/${ids.closed}/reports/${ids.reportSubject}/export/csv`,
  ),
  "/cycles/[cycleId]/reports/zip": theirs(({ closed }) => `/cycles/${closed}/reports/zip?format=csv`),
  "/people": OWN,
  "/people/new": OWN,
  "/people/people.csv": OWN,
  "/people/import": OWN,
  // By a form alone: import.spec.ts.
  "/people/import/file": { ...OWN, isPage: false },
  "/people/import/[importId]": { ...theirs(({ list }) => `/people/import/${list}`), organiser: "nothing" },
  "/people/import/[importId]/rows": { ...theirs(({ list }) => `/people/import/${list}/rows`), organiser: "nothing" },
  "/people/import/[importId]/rest.csv": {
    ...theirs(({ list }) => `/people/import/${list}/rest.csv`),
    organiser: "nothing",
  },
  "/people/search": OWN,
  "/people/[personId]": theirs(({ person }) => `/people/${person}`),
  "/mailbox": OWN,
  "/mailbox/outage": OWN,
  "/mailbox/[messageId]": theirs(({ message }) => `/mailbox/${message}`),
}

/** A form that an action gets, in the place of its argument. */
export class Form {
  constructor(readonly fields: Record<string, string>) {}
}

/**
 * Who may do something: anyone; whoever holds the link that it is called with; the person whom a report is about, once
 * they have opened it; whoever is signed in, to themselves; the coach of somebody; an organiser and an owner, each in
 * their own workspace.
 */
export type Right = "anyone" | "link" | "reader" | "member" | "coach" | "organiser" | "owner"

interface ActionExpectation {
  who: Right
  /** What to call it with: to do harm in the workspace of these ids, or what it is there for. */
  args: (ids: Ids) => unknown[]
  /**
   * The page that shows whether it was done, to whoever may do it or to somebody else (`to`); or the journey in which
   * it is done, where that takes more than a call, or too long to be done once more.
   */
  shows: ((ids: Ids) => string) | `${string}.spec.ts`
  to?: Right
  /** Where something has to be posted before, that is no action. */
  first?: (ids: Ids) => string
}

type Args = ActionExpectation["args"]
type Shows = ActionExpectation["shows"]

const by = (who: Right) => (shows: Shows, args: Args) => ({ who, args, shows })
const anyone = by("anyone")
const byLink = by("link")
const reader = by("reader")
const organiser = by("organiser")
const owner = by("owner")

const DAY = "2031-05-01"
const TODAY = new Date().toISOString().slice(0, 10)
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const IN_CYCLE = "app/(workspace)/cycles/[cycleId]"

/** Somebody who is not known yet, at an address of their own. */
function stranger(name: string, { domain }: Ids) {
  return { name: `${name} Intruder`, email: `${name.toLowerCase()}@${domain}`, managerId: "" }
}

/** By the link of somebody who proposes or approves raters. */
function byNomination(fields: (ids: Ids) => Record<string, string>): ActionExpectation {
  return byLink("whole-cycle.spec.ts", (ids) => ["none", ids.draftSubject, null, new Form(fields(ids))])
}

const at = (path: string) => () => path
const atAnswer: Shows = ({ raterToken, raterInvitation }) => `/answer/${raterToken}/${raterInvitation}`
const atComments: Shows = (ids) => `${atAnswer(ids)}?step=words`
const atReport: Shows = ({ reportToken }) => `/report/${reportToken}`
const atCollecting: Shows = ({ collecting }) => `/cycles/${collecting}`
const atCollectingSubject: Shows = (ids) => `/cycles/${ids.collecting}/subjects/${ids.collectingSubject}`
const atReports: Shows = ({ closed }) => `/cycles/${closed}/reports`
const atStep =
  (step: string): Shows =>
  ({ draft }) =>
    `/cycles/${draft}/setup/${step}`

/**
 * How each action is authorised; a new one is not ready before it stands here. Whoever may do all this does it in this
 * order, so what takes something away comes after all that needs it.
 */
export const ACTIONS: Record<string, ActionExpectation> = {
  "app/(workspace)/mailbox/actions.ts retryAll": organiser(
    ({ closed }) => `/mailbox?kind=report&cycle=${closed}`,
    () => ["unsent"],
  ),
  "app/(workspace)/mailbox/actions.ts retry": organiser("undelivered.spec.ts", ({ message }) => [message]),
  "app/(workspace)/settings/texts/actions.ts saveText": organiser(at("/settings/texts/invitation"), () => {
    return ["invitation", null, new Form({ subject: "", body: "Intruder's own words", closing: "", seen: "0" })]
  }),
  "app/(workspace)/settings/texts/actions.ts resetText": organiser(at("/settings/texts/invitation"), () => {
    return ["invitation", 1]
  }),
  "app/(workspace)/settings/texts/actions.ts sendTest": organiser(at("/mailbox?kind=testMail"), () => {
    return ["invitation", null, new Form({})]
  }),

  "app/answer/[token]/[invitationId]/actions.ts saveStep": byLink(atComments, ({ raterToken, raterInvitation }) => {
    return [raterToken, raterInvitation, null, new Form({ "score-V1": "1", "comment-keep": "Nothing", go: "check" })]
  }),
  "app/answer/[token]/[invitationId]/take-back/actions.ts takeBack": {
    ...byLink(atAnswer, (ids) => [ids.raterToken, ids.raterInvitation]),
    first: (ids) => `${atAnswer(ids)}/send`,
  },
  "app/answer/[token]/[invitationId]/decline/actions.ts decline": byLink(atAnswer, (ids) => [
    ids.raterToken,
    ids.raterInvitation,
  ]),
  "app/answer/[token]/[invitationId]/decline/actions.ts answerAfterAll": byLink(atAnswer, (ids) => [
    ids.raterToken,
    ids.raterInvitation,
  ]),
  "app/answer/[token]/side-by-side/actions.ts saveBehaviour": byLink(atAnswer, ({ raterToken, raterInvitation }) => {
    return [raterToken, null, new Form({ [`score-V1@${raterInvitation}`]: "2", go: "rated" })]
  }),
  "app/answer/[token]/decline/actions.ts declineAll": byLink(atAnswer, ({ raterToken }) => [raterToken]),
  "app/answer/[token]/decline/actions.ts answerAboutAll": byLink(atAnswer, ({ raterToken }) => [raterToken]),
  "app/nominate/[token]/[subjectId]/actions.ts choose": byNomination(({ person }) => ({ add: `${person} peers` })),
  "app/nominate/[token]/[subjectId]/actions.ts proposeTyped": byNomination((ids) => {
    return { ...stranger("Proposed", ids), group: "peers" }
  }),
  "app/nominate/[token]/[subjectId]/actions.ts handIn": byNomination(() => ({ areAll: "on" })),
  "app/nominate/[token]/[subjectId]/actions.ts approve": byNomination(() => ({ seen: "" })),
  "app/nominate/[token]/[subjectId]/actions.ts sendBack": byNomination(() => ({ word: "No." })),
  "app/lost-link/actions.ts askForLink": anyone("lost-link.spec.ts", () => [
    null,
    new Form({ email: "nobody@nowhere.example" }),
  ]),

  [`${IN_CYCLE}/actions.ts remindOne`]: organiser(atCollectingSubject, (ids) => [ids.collecting, ids.openInvitation]),
  [`${IN_CYCLE}/actions.ts remindOfSubject`]: organiser(atCollectingSubject, (ids) => [
    ids.collecting,
    ids.collectingSubject,
  ]),
  [`${IN_CYCLE}/actions.ts remindEveryone`]: organiser(atCollecting, ({ collecting }) => [collecting]),
  [`${IN_CYCLE}/actions.ts remindRater`]: organiser("while-collecting.spec.ts", (ids) => [
    ids.collecting,
    ids.collectingRater,
  ]),
  [`${IN_CYCLE}/actions.ts remindSelected`]: organiser("while-collecting.spec.ts", (ids) => {
    return [ids.collecting, { subjectIds: [ids.collectingSubject] }]
  }),
  [`${IN_CYCLE}/subjects/actions.ts chooseCoachOfSelected`]: organiser(atCollecting, (ids) => {
    return [ids.collecting, { subjectIds: [ids.collectingSubject] }, null, new Form({ coach: ids.coach })]
  }),
  [`${IN_CYCLE}/subjects/actions.ts askMore`]: organiser(atCollectingSubject, (ids) => {
    return [
      ids.collecting,
      ids.collectingSubject,
      null,
      new Form({ group: "others", people: ids.freePerson, confirmed: ids.freePerson }),
    ]
  }),
  [`${IN_CYCLE}/subjects/actions.ts addLate`]: organiser(atCollecting, (ids) => {
    return [ids.collecting, null, new Form({ who: ids.freePerson, confirmed: "on" })]
  }),
  [`${IN_CYCLE}/actions.ts withdraw`]: organiser(atCollectingSubject, (ids) => [ids.collecting, ids.openInvitation]),
  [`${IN_CYCLE}/actions.ts askNewPerson`]: organiser(atCollectingSubject, (ids) => {
    return [ids.collecting, ids.collectingSubject, null, new Form({ ...stranger("Rater", ids), newGroup: "others" })]
  }),
  [`${IN_CYCLE}/actions.ts confirmMailWay`]: organiser("undelivered.spec.ts", ({ collecting }) => [
    collecting,
    "server",
  ]),
  [`${IN_CYCLE}/actions.ts startAgain`]: organiser("undelivered.spec.ts", ({ collecting }) => [collecting]),
  [`${IN_CYCLE}/actions.ts extend`]: organiser(atCollecting, ({ collecting }) => {
    return [collecting, null, new Form({ deadline: DAY })]
  }),
  [`${IN_CYCLE}/actions.ts changeReminders`]: organiser(atCollecting, ({ collecting }) => {
    return [collecting, null, new Form({ reminderDays: "7" })]
  }),
  [`${IN_CYCLE}/actions.ts close`]: organiser(atCollecting, ({ collecting }) => [collecting]),

  "app/report/[token]/actions.ts sendCode": {
    ...byLink(at("/mailbox?kind=reportCode"), ({ reportToken }) => [reportToken]),
    to: "organiser",
  },
  "app/report/[token]/actions.ts enterCode": byLink(atReport, ({ reportToken, code }) => {
    return [reportToken, null, new Form({ code })]
  }),
  "app/report/[token]/planActions.ts mark": reader(atReport, ({ reportToken }) => {
    return [reportToken, null, new Form({ mark: "V1:work" })]
  }),
  "app/report/[token]/planActions.ts take": reader(atReport, ({ reportToken }) => {
    return [reportToken, null, new Form({ comment: "keep:0:in" })]
  }),
  "app/report/[token]/planActions.ts startGoal": reader(atReport, ({ reportToken }) => {
    return [reportToken, null, new Form({ suggestion: "V3:0" })]
  }),
  "app/report/[token]/planActions.ts writeGoals": reader(atReport, ({ reportToken }) => {
    return [reportToken, null, new Form({ "goal1-what": "Nothing", "goal1-notice": "Nobody does", "goal1-by": DAY })]
  }),
  "app/report/[token]/planActions.ts share": reader(atReport, ({ reportToken }) => [reportToken]),
  "app/report/[token]/planActions.ts stopSharing": reader(atReport, ({ reportToken }) => [reportToken]),
  "app/(workspace)/coaching/actions.ts passOn": by("coach")(at("/coaching"), ({ coachedSubject }) => [coachedSubject]),
  "app/(workspace)/coaching/actions.ts markTalk": by("coach")(at("/coaching"), ({ coachedSubject }) => {
    return [coachedSubject, null, new Form({ day: TODAY })]
  }),
  "app/(workspace)/coaching/actions.ts unmarkTalk": by("coach")(at("/coaching"), ({ coachedSubject }) => [
    coachedSubject,
  ]),
  [`${IN_CYCLE}/reports/actions.ts chooseCoach`]: organiser(atReports, ({ unreleasedSubject }) => {
    return [unreleasedSubject, null, new Form({ coach: "" })]
  }),
  [`${IN_CYCLE}/reports/actions.ts release`]: organiser(atReports, (ids) => {
    return [ids.closed, ids.unreleasedSubject, "subject"]
  }),
  [`${IN_CYCLE}/reports/actions.ts releaseSelected`]: organiser("while-collecting.spec.ts", (ids) => {
    return [ids.closed, { subjectIds: [ids.unreleasedSubject] }, "subject"]
  }),
  [`${IN_CYCLE}/reports/actions.ts takeSelectedBack`]: organiser("while-collecting.spec.ts", (ids) => {
    return [ids.closed, { subjectIds: [ids.unreleasedSubject] }]
  }),
  [`${IN_CYCLE}/reports/actions.ts takeReleaseBack`]: organiser(atReports, (ids) => [ids.closed, ids.report]),
  [`${IN_CYCLE}/reports/actions.ts withhold`]: organiser(
    (ids) => `/cycles/${ids.closed}/reports/${ids.reportSubject}`,
    ({ closed: cycleId, reportSubject: subjectId, report: reportId }) => {
      return [{ cycleId, subjectId, reportId, question: "keep", index: 0 }]
    },
  ),

  [`${IN_CYCLE}/setup/actions.ts saveDetails`]: organiser(atStep("details"), ({ draft }) => {
    const numbers = { threshold: "3", behaviourThreshold: "5", reminderDays: "7" }
    return [draft, null, new Form({ name: "Intruder's", deadline: DAY, ...numbers, welcome: "", seen: "1" })]
  }),
  [`${IN_CYCLE}/setup/actions.ts saveWording`]: organiser(atStep("questionnaire"), ({ draft }) => {
    return [draft, null, new Form({ "scale.labels.1": "Intruder", "scale.notObserved": "Intruder", seen: "0" })]
  }),
  [`${IN_CYCLE}/setup/actions.ts reviewPeople`]: organiser(atStep("subjects"), (ids) => {
    return [ids.draft, null, new Form({ personIds: ids.freePerson })]
  }),
  [`${IN_CYCLE}/setup/actions.ts reviewListed`]: organiser(atStep("subjects"), ({ draft }) => {
    return [draft, null, new Form({ list: "Viktor Petrov" })]
  }),
  [`${IN_CYCLE}/setup/actions.ts reviewMembers`]: organiser(atStep("subjects"), ({ draft }) => {
    return [draft, null, new Form({ team: "Product" })]
  }),
  [`${IN_CYCLE}/setup/actions.ts reviewNewPerson`]: organiser(atStep("subjects"), (ids) => {
    return [ids.draft, null, new Form({ ...stranger("Subject", ids), managerId: ids.person })]
  }),
  [`${IN_CYCLE}/setup/raters/actions.ts changeCell`]: organiser(atStep("raters"), (ids) => {
    const form = new Form({ subjectId: ids.draftSubject, group: "others", personIds: ids.freePerson })
    return [ids.draft, null, form]
  }),
  [`${IN_CYCLE}/setup/raters/actions.ts askSuggested`]: organiser(atStep("raters"), ({ draft }) => {
    return [draft, null, new Form({ group: "peers" })]
  }),
  [`${IN_CYCLE}/setup/load/actions.ts saveCap`]: organiser(atStep("load"), ({ draft }) => {
    return [draft, null, new Form({ mostAsked: "30" })]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts saveRules`]: organiser(atStep("nomination"), ({ draft }) => {
    const numbers = ["manager", "peers", "reports", "others"].flatMap((group) => [
      [`least-${group}`, "1"],
      [`most-${group}`, "9"],
    ])
    const rules = { way: "organisersApprove", "group-peers": "on", lastDay: TODAY }
    return [draft, null, new Form({ ...rules, ...Object.fromEntries(numbers) })]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts setNominated`]: organiser(atStep("nomination"), (ids) => {
    return [ids.draft, null, new Form({ leaveOut: ids.draftSubject })]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts start`]: organiser("whole-cycle.spec.ts", ({ draft }) => [draft]),
  [`${IN_CYCLE}/setup/nomination/actions.ts remind`]: organiser("whole-cycle.spec.ts", ({ draft }) => {
    return [draft, null, new Form({})]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts approveAll`]: organiser("whole-cycle.spec.ts", (ids) => {
    return [ids.draft, ids.draftSubject, null, new Form({ seen: "" })]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts takeOut`]: organiser("whole-cycle.spec.ts", (ids) => {
    return [ids.draft, ids.draftSubject, ids.freePerson]
  }),
  [`${IN_CYCLE}/setup/nomination/actions.ts sendAllBack`]: organiser("whole-cycle.spec.ts", (ids) => {
    return [ids.draft, ids.draftSubject, null, new Form({ word: "No." })]
  }),
  [`${IN_CYCLE}/setup/actions.ts dropSubject`]: organiser(atStep("subjects"), (ids) => {
    return [ids.draft, { search: "", page: 1 }, new Form({ subjectId: ids.draftSubject })]
  }),
  // There is nothing to bring back before somebody was taken out.
  [`${IN_CYCLE}/setup/actions.ts bringBack`]: organiser("set-up.spec.ts", (ids) => {
    return [ids.draft, ids.draftSubject, { search: "", page: 1 }]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts pastePairs`]: organiser("import.spec.ts", ({ draft }) => {
    return [draft, null, new Form({ list: "Viktor Petrov, Kwame Mensah, Peer" })]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts setPairColumns`]: owner("import.spec.ts", ({ draft, pairs }) => {
    return [draft, pairs, null, new Form({ "column-0": "subject", "column-1": "rater" })]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts choosePairs`]: owner("import.spec.ts", ({ draft, pairs }) => {
    return [draft, pairs, null, new Form({ "who-group:intruder": "others" })]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts mendPair`]: owner("import.spec.ts", ({ draft, pairs }) => {
    return [draft, pairs, 2, null, new Form({ "cell-0": "Intruder" })]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts leavePairOut`]: owner("import.spec.ts", ({ draft, pairs }) => [
    draft,
    pairs,
    2,
  ]),
  [`${IN_CYCLE}/setup/import/actions.ts takePairs`]: owner("import.spec.ts", ({ draft, pairs }) => {
    return [draft, pairs, null, new Form({})]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts watchPairs`]: owner("import.spec.ts", ({ draft, pairs }) => {
    return [draft, pairs, new Form({})]
  }),
  [`${IN_CYCLE}/setup/import/actions.ts forgetPairs`]: owner("import.spec.ts", ({ draft, pairs }) => [draft, pairs]),
  // All of these are done in it, in an order that a list of calls does not have.
  [`${IN_CYCLE}/setup/review/actions.ts launchOn`]: organiser("whole-cycle.spec.ts", ({ draft, draftSubjects }) => {
    return [draft, null, new Form({ day: TOMORROW, unshown: draftSubjects, self: "nobody" })]
  }),
  [`${IN_CYCLE}/setup/review/actions.ts announce`]: organiser("whole-cycle.spec.ts", ({ draft }) => [draft]),
  [`${IN_CYCLE}/setup/review/actions.ts cancelLaunch`]: organiser("whole-cycle.spec.ts", ({ draft }) => [draft]),
  // Confirmed of those who are reviewed before others call it; whoever may call it has changed the draft by then.
  [`${IN_CYCLE}/setup/actions.ts launch`]: organiser("full-cycle.spec.ts", ({ draft, draftSubjects }) => {
    return [draft, new Form({ unshown: draftSubjects, self: "nobody" })]
  }),

  "app/(workspace)/people/actions.ts savePerson": organiser(at("/people"), (ids) => {
    return [ids.person, null, new Form(stranger("Person", ids))]
  }),
  [`${IN_CYCLE}/addressActions.ts writeAgain`]: organiser(at("/people"), ({ collecting, person, domain }) => {
    return [collecting, person, null, new Form({ email: `again@${domain}` })]
  }),
  "app/(workspace)/people/actions.ts removePerson": organiser(at("/people"), ({ person }) => [person]),
  "app/(workspace)/people/import/actions.ts pasteList": organiser(at("/people/import"), (ids) => {
    const { name, email } = stranger("Pasted", ids)
    return [null, new Form({ list: `${name}, ${email}` })]
  }),
  "app/(workspace)/people/import/actions.ts setColumns": owner("import.spec.ts", ({ list }) => {
    return [list, null, new Form({ "column-0": "name", "column-1": "email" })]
  }),
  "app/(workspace)/people/import/actions.ts chooseManagers": owner("import.spec.ts", ({ list }) => {
    return [list, null, new Form({ "who-intruder": "intruder@x.example" })]
  }),
  "app/(workspace)/people/import/actions.ts mendLine": owner("import.spec.ts", ({ list }) => {
    return [list, 2, null, new Form({ "cell-0": "Intruder" })]
  }),
  "app/(workspace)/people/import/actions.ts leaveOut": owner("import.spec.ts", ({ list }) => [list, 2]),
  "app/(workspace)/people/import/actions.ts takeOver": owner("import.spec.ts", ({ list }) => [
    list,
    null,
    new Form({}),
  ]),
  "app/(workspace)/people/import/actions.ts watchTakeOver": owner("import.spec.ts", ({ list }) => [list, new Form({})]),
  "app/(workspace)/people/import/actions.ts forgetList": owner("import.spec.ts", ({ list }) => [list]),

  "app/(workspace)/cycles/actions.ts createDraft": organiser(at("/cycles"), () => {
    return [null, new Form({ name: "Intruder's own" })]
  }),
  "app/(workspace)/cycles/actions.ts runAgain": organiser(at("/cycles"), ({ collecting }) => {
    return [collecting, null, new Form({ name: "Intruder's once more" })]
  }),
  "app/(workspace)/cycles/actions.ts eraseDraft": organiser(at("/cycles"), ({ spareDraft }) => [spareDraft, "draft"]),
  "app/(workspace)/cycles/actions.ts eraseCycle": organiser(at("/cycles"), ({ closed }) => {
    return [closed, "closed", null, new Form({ name: "Leaders, autumn" })]
  }),

  // A visitor comes in by every door, and goes again. Each shows in who they are then.
  "app/(signing-in)/actions.ts signIn": anyone(at("/cycles"), () => {
    return [null, new Form({ email: "otto@tenancy.example", password: "a long pass-phrase" })]
  }),
  "app/(signing-in)/actions.ts createOwnWorkspace": anyone(at("/cycles"), (ids) => {
    const { name: ownerName, email } = stranger("Founder", ids)
    return [null, new Form({ name: "A third house", ownerName, email, password: "a long pass-phrase" })]
  }),
  "app/(signing-in)/actions.ts signInByLink": byLink(at("/cycles"), ({ signInToken }) => [signInToken]),
  "app/(workspace)/actions.ts signOut": anyone(at("/cycles"), () => []),
  "app/(signing-in)/actions.ts chooseNewPassword": byLink(at("/cycles"), ({ passwordToken }) => {
    return [passwordToken, null, new Form({ password: "another pass-phrase" })]
  }),
  "app/(signing-in)/actions.ts confirmAddress": byLink("access.spec.ts", ({ signInToken }) => [signInToken]),
  "app/(workspace)/actions.ts chooseTheme": anyone(at("/method"), () => [new Form({ theme: "dark" })]),
  "app/(signing-in)/actions.ts exploreDemo": anyone("demo.spec.ts", () => []),
  "app/(signing-in)/actions.ts requestLink": {
    ...anyone(at("/mailbox?kind=signInLink"), () => ["signIn", null, new Form({ email: "otto@tenancy.example" })]),
    to: "owner",
  },

  "app/(workspace)/settings/actions.ts savePassword": {
    ...by("member")(at("/settings/log"), () => {
      return [null, new Form({ current: "a long pass-phrase", next: "another pass-phrase" })]
    }),
    to: "owner",
  },
  "app/(workspace)/settings/actions.ts changeAddress": {
    ...by("member")("access.spec.ts", ({ domain }) => {
      return [null, new Form({ email: `intruder@${domain}`, password: "a long pass-phrase" })]
    }),
  },
  "app/(workspace)/settings/actions.ts invite": owner(at("/settings/members"), (ids) => {
    return [null, new Form({ ...stranger("Member", ids), role: "owner" })]
  }),
  "app/(workspace)/settings/actions.ts saveRole": owner(at("/settings/members"), ({ coach }) => {
    return [coach, null, new Form({ role: "organiser" })]
  }),
  "app/(workspace)/settings/actions.ts untie": owner("own-review.spec.ts", ({ coach }) => [coach]),
  "app/(workspace)/settings/actions.ts remove": owner(at("/settings/members"), ({ coach }) => [coach]),
  "app/(workspace)/settings/actions.ts saveLogo": owner("paper.spec.ts", () => [null, new Form({ logo: "none" })]),
  "app/(workspace)/settings/actions.ts dropLogo": owner("paper.spec.ts", () => []),
  "app/(workspace)/settings/actions.ts saveSettings": owner(at("/settings"), () => {
    const thresholds = { threshold: "9", behaviourThreshold: "9" }
    return [null, new Form({ name: "Northwind", ...thresholds, timeZone: "Pacific/Auckland" })]
  }),
  "app/(workspace)/settings/actions.ts saveRetention": owner(at("/settings/data"), () => [
    null,
    new Form({ months: "60" }),
  ]),
  "app/(workspace)/settings/mail/actions.ts sendTest": owner("mail-settings.spec.ts", () => [null, new Form({})]),
  "app/(workspace)/settings/mail/actions.ts saveServer": owner(at("/settings/mail"), () => {
    const account = { host: "smtp.tenancy.example", port: "465", security: "tls", user: "", password: "", typed: "" }
    return [null, new Form({ ...account, sender: "feedback@tenancy.example", perSecond: "10", intent: "save" })]
  }),
  "app/(workspace)/settings/mail/actions.ts saveNames": owner(at("/settings/mail"), () => {
    return [null, new Form({ senderName: "Intruder", contactName: "", contactAddress: "" })]
  }),
  "app/(workspace)/settings/mail/actions.ts removeServer": owner(at("/settings/mail"), () => []),
  "app/(workspace)/settings/actions.ts eraseWorkspace": owner(at("/cycles"), () => {
    return [null, new Form({ confirmation: "Northwind" })]
  }),
}
