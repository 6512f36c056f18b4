import { wrong } from "@/lib/words/en/wrong"

/** What components that run in the browser say by themselves; pages hand them the rest. */
export const ui = {
  form: {
    again: "Please look at this again",
    cancel: "Cancel",
    oneMoment: "One moment …",
    nowSaved: "Now saved: {text}",
    nothingSaved: "Now saved: nothing",
  },
  /** The grid of raters, subjects × groups: what stands in its cells. */
  grid: {
    nobody: "nobody yet",
    left: "has left",
    suggested: "{people, number} suggested",
    suggestRow: "Add {people, number} suggested<hidden> for {name}</hidden>",
    load: "asked {times, plural, one {once} other {# times}}",
    change: "Change<hidden> {group} of {name}</hidden>",
    /** Of an open cell. */
    title: "{group} of {name}",
    add: "Add to {group} of {name}",
    addButton: "Add",
    adding: "Adding …",
    askSelf: "Ask {name}",
    addSuggested: "Add {names}",
    why: "as who reports to whom suggests",
    remove: "Remove {name} from {group}",
    undo: "Undo",
    which: "Who is meant by “{text}”?",
    nobodyOfThese: "Nobody of these",
    new: "Somebody who is not in the directory",
    newName: "Name",
    newEmail: "E-mail address",
    newButton: "Add to the directory and ask",
    done: "Done",
    more: "and {count, number} more",
  },
  people: {
    /** A field for people of the directory: what is typed is looked for on the server. */
    placeholder: "Name, address or team",
    found:
      "{count, plural, =0 {Nobody is found. An address or a full name may stay as it is typed.} one {One person. Arrow down chooses.} other {# people. Arrow keys choose.}}",
    foundMore: "The first {count, number}. Go on typing to find others.",
    failed: "The search could not be reached. What is typed is looked up when you send it.",
    chosen: "Chosen",
    chose: "{name} chosen.",
    takenOff: "{name} taken off.",
    takeOff: "Take {name} off",
  },
  close: {
    button: "Close this cycle",
    title: "Close this cycle for good?",
    confirm: "Close for good",
    pending: "Closing …",
    steps: {
      ballots: "Opening the answers: {done, number} of {of, number}",
      reports: "Computing the reports: {done, number} of {of, number}",
    },
  },
  selection: {
    page: "Choose all on this page",
    count: "{count, plural, =0 {} other {# chosen}}",
  },
  drawer: { close: "Close" },
  importing: {
    progress: "{done, number} of {of, number} lines",
    broken: "The connection was lost meanwhile. Reload this page to see how it stands.",
  },
  archive: {
    title: "Take all reports of {cycle} along",
    lead: "Take all along, in one ZIP:",
    progress: "{done, number} of {reports, plural, one {# report} other {# reports}}",
    done: "Done: {reports, plural, one {one report} other {# reports}} as {format}.",
    broken: "The archive did not arrive whole. Please try again.",
  },
  answering: {
    progress: "{answered, number} of {total, number} answered · part {place, number} of {count, number}",
    /** For those who hear the page, after a digit has chosen and led on. */
    chosen: "Chosen for the one before: {word}.",
    /** How keeping answers goes. */
    saving: {
      idle: "",
      saving: "Saving …",
      saved: "Saved",
      offline: "No connection. Trying again …",
      offlineOnly: "No connection, and this browser cannot keep anything here. Leave this page open. Trying again …",
      failed: "Could not save. Trying again …",
      refused: "Something here cannot be saved as it is",
      disputed: "Something here waits for your choice",
      moved: "Sent or taken back in another window. Reload this page to go on",
      ended: "No longer saved. Reload the page to see why",
    },
    sending: "Sending …",
    notSent:
      "Your answers could not be sent. They are still kept here: look whether you have a connection, and try again.",
    /** Where another device has written something else, unseen by this one. */
    elsewhere: {
      title: "On another device you have put this here meanwhile:",
      nothing: "Nothing",
      here: "{what, select, text {Keep what is here} other {Keep “{what}”}}",
      there: "{what, select, text {Take what is there} other {Take “{what}”}}",
      both: "Keep both",
    },
    /** Before sending: what this device has not brought to the server. */
    unsettled: {
      waiting: "Something that you typed on this device has not been saved yet. Trying again …",
      disputed:
        "On this device and on another one you have answered differently. Choose before you send: <places></places>.",
    },
  },
  plan: {
    keep: "Strengths to keep",
    work: "Things to work on",
    none: "None chosen yet.",
    takeAway: "Take away",
    takeAwayThis: "Take away: {words}",
    saving: "Saving …",
    saved: "Saved.",
    suggested: "From your report",
    all: "Choose from all behaviours",
    search: "Search",
    noMatch: "No behaviour has these words.",
    mark: { keep: "Keep", work: "Work on" },
    markThis: "{mark, select, keep {Keep} other {Work on}}: {behaviour}",
    /** Said where a behaviour or a comment stands in the report, when it was taken into the plan or out of it. */
    marked:
      "{mark, select, keep {In your plan, as a strength to keep.} work {In your plan, as a thing to work on.} other {Not in your plan any more.}}",
    taken: "{isTaken, select, yes {In your plan.} other {Not in your plan any more.}}",
    comment: "My plan",
    commentThis: "My plan: {words}",
    makeGoal: "Make this a goal",
    makeGoalOf: "Make this a goal: {suggestion}",
    makingGoal: "One moment …",
    goalMade: "It is <goal>goal {number, number}</goal> now.",
    goalsFull: "All your goals are in use. Empty one, and this can take its place.",
    /** How saving goals goes by itself. */
    goals: {
      idle: "What you write saves itself.",
      saving: "Saving …",
      saved: "Saved",
      offline: "No connection. Trying again …",
      failed: "Could not save. Trying again …",
      refused: "Something here cannot be saved as it is",
      ended: "No longer saved. Reload the page to see why",
    },
  },
  gaps: {
    first: "Compare",
    second: "with",
    /** Two marks on one line, for those who do not see them. */
    seen: "{first}: {one}; {second}: {other}",
    difference: "The difference is {first} minus {second}.",
    noVerdict:
      "Between these two there is no verdict: how sure a difference is can be said of the self-rating and all colleagues alone.",
    behaviours: "For single behaviours there are numbers and their difference, but no verdict on how sure it is.",
    over: "over the {count, number} behaviours that both show",
    bound: "no exact difference",
    missing: "{name}: {why}",
    notCompared: "Not compared, since too little is shown of both: {competencies}.",
  },
  /** Pointed at beside a comment, before it is sent. */
  comment: {
    clues: "This may tell who you are: <list></list>. You decide whether it stays.",
    clue: "<mark>{excerpt}</mark> ({kind, select, address {an e-mail address} phone {a phone number} date {a date} meeting {a talk of the two of you} ticket {a ticket number} leave {time away} tenure {how long you have been there} role {your role} only {being the only one} other {a name}})",
    brief: "Could you say in which situation, what was done, and what came of it?",
  },
  home: "Parallax, home",
  anonymity: "How is this anonymous?",
  method: "How the numbers are made",
  wrong,
} as const
