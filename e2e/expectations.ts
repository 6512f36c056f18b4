/** What there is to find in one workspace, by the ids in its addresses. */
export interface Ids {
  draft: string
  draftSubject: string
  draftInvitation: string
  collecting: string
  collectingSubject: string
  openInvitation: string
  closed: string
  reportSubject: string
  report: string
  unreleasedSubject: string
  person: string
  freePerson: string
  message: string
  coach: string
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
  "/ballot-box/[cycleId]": { ...PUBLIC, path: ({ closed }) => `/ballot-box/${closed}` },
  // Whoever has the key may enter: answer-link.spec.ts, access.spec.ts, full-cycle.spec.ts.
  "/sign-in/link/[token]": KEY,
  "/reset-password/[token]": KEY,
  "/answer/[token]": KEY,
  "/answer/[token]/draft": KEY,
  "/report/[token]": KEY,
  "/report/[token]/export/[format]": KEY,
  "/coaching": { ...OWN, coach: "sees" },
  "/coaching/[subjectId]": coachs(({ reportSubject }) => `/coaching/${reportSubject}`),
  "/coaching/[subjectId]/export/[format]": coachs(({ reportSubject }) => `/coaching/${reportSubject}/export/csv`),
  "/settings": { ...OWN, coach: "sees" },
  "/settings/log.csv": { ...OWN, organiser: "nothing" },
  "/cycles": OWN,
  "/cycles/new": OWN,
  "/cycles/[cycleId]": theirs(({ collecting }) => `/cycles/${collecting}`),
  "/cycles/[cycleId]/subjects/[subjectId]": theirs(
    (ids) => `/cycles/${ids.collecting}/subjects/${ids.collectingSubject}`,
  ),
  "/cycles/[cycleId]/setup/details": theirs(({ draft }) => `/cycles/${draft}/setup/details`),
  "/cycles/[cycleId]/setup/questionnaire": theirs(({ draft }) => `/cycles/${draft}/setup/questionnaire`),
  "/cycles/[cycleId]/setup/subjects": theirs(({ draft }) => `/cycles/${draft}/setup/subjects`),
  "/cycles/[cycleId]/setup/raters": theirs(({ draft }) => `/cycles/${draft}/setup/raters`),
  "/cycles/[cycleId]/setup/raters/[subjectId]": theirs(
    (ids) => `/cycles/${ids.draft}/setup/raters/${ids.draftSubject}`,
  ),
  "/cycles/[cycleId]/setup/review": theirs(({ draft }) => `/cycles/${draft}/setup/review`),
  "/cycles/[cycleId]/organisation": theirs(({ closed }) => `/cycles/${closed}/organisation`),
  "/cycles/[cycleId]/questionnaire": theirs(({ closed }) => `/cycles/${closed}/questionnaire`),
  "/cycles/[cycleId]/reports": theirs(({ closed }) => `/cycles/${closed}/reports`),
  "/cycles/[cycleId]/reports/[subjectId]": theirs((ids) => `/cycles/${ids.closed}/reports/${ids.reportSubject}`),
  "/cycles/[cycleId]/reports/[subjectId]/export/[format]": theirs(
    (ids) => `/cycles/${ids.closed}/reports/${ids.reportSubject}/export/csv`,
  ),
  "/cycles/[cycleId]/reports/zip": theirs(({ closed }) => `/cycles/${closed}/reports/zip?format=csv`),
  "/people": OWN,
  "/people/new": OWN,
  "/people/paste": OWN,
  "/people/[personId]": theirs(({ person }) => `/people/${person}`),
  "/mailbox": OWN,
  "/mailbox/[messageId]": theirs(({ message }) => `/mailbox/${message}`),
}

/** A form that an action gets, in the place of its argument. */
export class Form {
  constructor(readonly fields: Record<string, string>) {}
}

interface ActionExpectation {
  /**
   * Who may do it: anyone; whoever holds the link that is its first argument; whoever is signed in, to themselves;
   * a coach, of whom they coach; an organiser, an owner, each in their own workspace.
   */
  who: "anyone" | "link" | "member" | "coach" | "organiser" | "owner"
  /** What to call it with, to do harm in the workspace of these ids. */
  args: (ids: Ids) => unknown[]
}

const anyone: ActionExpectation = { who: "anyone", args: () => [] }
const byLink: ActionExpectation = {
  who: "link",
  args: () => ["no-such-link", null, new Form({ password: "a long pass-phrase" })],
}
const oneself: ActionExpectation = { who: "member", args: () => [null, new Form({})] }

function organiser(args: (ids: Ids) => unknown[]): ActionExpectation {
  return { who: "organiser", args }
}

function owner(args: (ids: Ids) => unknown[]): ActionExpectation {
  return { who: "owner", args }
}

const DAY = "2031-05-01"
const NEW = { name: "Intruder", email: "intruder@elsewhere.example", managerId: "" }
const IN_CYCLE = "app/(workspace)/cycles/[cycleId]"

/** How each action is authorised; a new one is not ready before it stands here. */
export const ACTIONS: Record<string, ActionExpectation> = {
  "app/(signing-in)/actions.ts createOwnWorkspace": anyone,
  "app/(signing-in)/actions.ts exploreDemo": anyone,
  "app/(signing-in)/actions.ts signIn": anyone,
  "app/(signing-in)/actions.ts requestLink": anyone,
  "app/(signing-in)/actions.ts signInByLink": byLink,
  "app/(signing-in)/actions.ts chooseNewPassword": byLink,
  "app/(workspace)/actions.ts signOut": anyone,
  "app/(workspace)/actions.ts chooseTheme": anyone,
  "app/answer/[token]/actions.ts saveStep": byLink,
  "app/answer/[token]/actions.ts sendAnswers": byLink,
  "app/answer/[token]/actions.ts takeBack": byLink,
  "app/answer/[token]/actions.ts decline": byLink,
  "app/answer/[token]/actions.ts answerAfterAll": byLink,
  "app/report/[token]/planActions.ts mark": byLink,
  "app/report/[token]/planActions.ts writeGoals": byLink,
  "app/report/[token]/planActions.ts share": byLink,
  "app/report/[token]/planActions.ts stopSharing": byLink,
  "app/(workspace)/settings/actions.ts savePassword": oneself,
  "app/(workspace)/settings/actions.ts saveSettings": owner(() => [
    null,
    new Form({ name: "Taken over", threshold: "9", timeZone: "Pacific/Auckland" }),
  ]),
  "app/(workspace)/settings/actions.ts invite": owner(() => [null, new Form({ ...NEW, role: "owner" })]),
  "app/(workspace)/settings/actions.ts remove": owner(({ coach }) => [coach]),
  "app/(workspace)/settings/actions.ts eraseWorkspace": owner(() => [null, new Form({ confirmation: "Northwind" })]),
  "app/(workspace)/mailbox/actions.ts retry": organiser(({ message }) => [message]),
  "app/(workspace)/mailbox/actions.ts retryAll": organiser(() => ["failed"]),
  "app/(workspace)/people/actions.ts savePerson": organiser(({ person }) => [person, null, new Form(NEW)]),
  "app/(workspace)/people/actions.ts removePerson": organiser(({ person }) => [person]),
  "app/(workspace)/people/actions.ts pastePeople": organiser(() => [
    null,
    new Form({ list: "Intruder, intruder@elsewhere.example" }),
  ]),
  "app/(workspace)/cycles/actions.ts createDraft": organiser(() => [null, new Form({ name: "Intruder's" })]),
  "app/(workspace)/cycles/actions.ts eraseDraft": organiser(({ draft }) => [draft]),
  "app/(workspace)/cycles/actions.ts eraseCycle": organiser(({ closed }) => [
    closed,
    "closed",
    null,
    new Form({ name: "Leaders, autumn" }),
  ]),
  [`${IN_CYCLE}/actions.ts askPeople`]: organiser((ids) => {
    return [
      ids.collecting,
      ids.collectingSubject,
      null,
      new Form({ group: "others", personIds: ids.freePerson, seen: "0" }),
    ]
  }),
  [`${IN_CYCLE}/actions.ts askNewPerson`]: organiser((ids) => {
    return [ids.collecting, ids.collectingSubject, null, new Form({ ...NEW, newGroup: "others" })]
  }),
  [`${IN_CYCLE}/actions.ts remindEveryone`]: organiser(({ collecting }) => [collecting]),
  [`${IN_CYCLE}/actions.ts remindOfSubject`]: organiser((ids) => [ids.collecting, ids.collectingSubject]),
  [`${IN_CYCLE}/actions.ts remindOne`]: organiser((ids) => [ids.collecting, ids.openInvitation]),
  [`${IN_CYCLE}/actions.ts extend`]: organiser(({ collecting }) => [collecting, null, new Form({ deadline: DAY })]),
  [`${IN_CYCLE}/actions.ts withdraw`]: organiser((ids) => [ids.collecting, ids.openInvitation]),
  [`${IN_CYCLE}/actions.ts close`]: organiser(({ collecting }) => [collecting]),
  [`${IN_CYCLE}/reports/actions.ts release`]: organiser((ids) => [ids.closed, ids.unreleasedSubject, "subject"]),
  [`${IN_CYCLE}/reports/actions.ts chooseCoach`]: organiser((ids) => [
    ids.unreleasedSubject,
    null,
    new Form({ coach: ids.coach }),
  ]),
  "app/(workspace)/coaching/actions.ts passOn": { who: "coach", args: (ids) => [ids.unreleasedSubject] },
  "app/report/[token]/actions.ts sendCode": byLink,
  "app/report/[token]/actions.ts enterCode": byLink,
  [`${IN_CYCLE}/reports/actions.ts takeReleaseBack`]: organiser((ids) => [ids.closed, ids.report]),
  [`${IN_CYCLE}/reports/actions.ts withhold`]: organiser(
    ({ closed: cycleId, reportSubject: subjectId, report: reportId }) => {
      return [{ cycleId, subjectId, reportId, question: "keep", index: 0 }]
    },
  ),
  [`${IN_CYCLE}/setup/actions.ts saveDetails`]: organiser(({ draft }) => {
    return [draft, null, new Form({ name: "Intruder's", deadline: DAY, threshold: "3", welcome: "", seen: "0" })]
  }),
  [`${IN_CYCLE}/setup/actions.ts saveWording`]: organiser(({ draft }) => [
    draft,
    null,
    new Form({ "scale.labels.1": "Intruder", "scale.notObserved": "Intruder", seen: "0" }),
  ]),
  [`${IN_CYCLE}/setup/actions.ts reviewPeople`]: organiser((ids) => [
    ids.draft,
    null,
    new Form({ personIds: ids.freePerson, seen: "0" }),
  ]),
  [`${IN_CYCLE}/setup/actions.ts reviewNewPerson`]: organiser(({ draft }) => [draft, null, new Form(NEW)]),
  [`${IN_CYCLE}/setup/actions.ts dropSubject`]: organiser((ids) => [ids.draft, ids.draftSubject]),
  [`${IN_CYCLE}/setup/actions.ts askSuggested`]: organiser((ids) => [
    ids.draft,
    ids.draftSubject,
    "others",
    [ids.freePerson],
  ]),
  [`${IN_CYCLE}/setup/actions.ts askAllSuggested`]: organiser(({ draft }) => [draft]),
  [`${IN_CYCLE}/setup/actions.ts dropRater`]: organiser((ids) => [ids.draft, ids.draftInvitation]),
  [`${IN_CYCLE}/setup/actions.ts launch`]: organiser(({ draft }) => [draft]),
}
