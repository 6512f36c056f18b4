/** What a rater reads. */
export const answering = {
  start: {
    title: "Your feedback on {name}",
    titleOfSelf: "How do you see yourself?",
    lead: "Hello {rater}. {workspace} asks you, as {one}, how {name} leads and manages.",
    leadOfSelf:
      "Hello {rater}. {workspace} asks you how you see yourself on leading and on managing. Your colleagues are asked the same about you.",
    takes: "Takes",
    until: "Until",
    asks: "Asks",
    begin: "Begin",
    goOn: "Continue",
  },
  /** The colleagues on one link. */
  list: {
    title: "{count, plural, =0 {Your feedback} one {Your view of one colleague} other {Your view of # colleagues}}",
    titleWithSelf:
      "{count, plural, =0 {How do you see yourself?} one {Your view of yourself and of one colleague} other {Your view of yourself and of # colleagues}}",
    lead: "Hello {rater}. {workspace} asks for your view.",
    progress: "{settled, number} of {total, number} done",
    ahead:
      "About {minutes, plural, one {# minute} other {# minutes}} {isBegun, select, true {left in all} other {in all}}, until the end of {day} ({timeZone}).",
    pause: "You can pause at any time and come back by this same link, on any device: what you have typed is kept.",
    open: "Still to answer",
    answered: "Answered",
    self: "Yourself",
    as: "You are asked as {one}",
    takes: "about {minutes, plural, one {# minute} other {# minutes}}",
    soFar: "{answered, number} of {total, number} answered",
    left: "about {minutes, plural, one {# minute} other {# minutes}} left",
    sent: "Sent",
    typed: "Typed, not sent",
    declined: "Declined",
    elsewhere: "Answered with an earlier link; it counts",
    allDone: "There is nothing left to answer. Thank you.",
    allDeclined: "You have declined, and there is nothing left to answer. Thank you for saying so.",
    next: "Next: {name}",
    nextSelf: "Next: yourself",
    goOn: "Go on with {name}",
    goOnSelf: "Go on with yourself",
    back: "All colleagues",
  },
  /** How a link was handled; {isThis} is true of the one that is open. */
  handling: {
    title: "How your link was handled",
    asked: "{isThis, select, true {This link} other {A link}} was made on {day}, when you were asked.",
    address: "{isThis, select, true {This link} other {A link}} was made on {day}, because your address was changed.",
    mail: "{isThis, select, true {This link} other {A link}} was made on {day}, because the way of the mail changed.",
    key: "{isThis, select, true {This link} other {A link}} was made on {day}, because answers had to be collected again.",
    legacy: "{isThis, select, true {This link} other {A link}} was made by an earlier version, before {day}.",
    delivered: "It was first mailed on {day}.",
    laid: "It was not mailed: since {day} an organiser could open it.",
    again: "It was sent again on {day}, because somebody asked for it on the lost-link page.",
    againLaid: "It was asked for again on {day}, on the lost-link page, and not mailed: an organiser could open it.",
    ended: "It ended on {day}.",
  },
  sent: {
    title: "Thank you",
    lead: "Your feedback on {name} is sealed, and in the ballot box.",
    leadOfSelf: "Your answers about yourself are sealed until the close.",
    anewTitle: "You have begun to answer anew",
    anewAbout: "What counts is what you sent before.",
    anewSend: "Look through the new answers and send them",
    receipt: "Your receipt",
    receiptGone: "It was shown when you sent your answers, and is kept nowhere but on your note.",
    change: "Until then you can change your mind",
    changeAbout:
      "What you sent cannot be read any more, by you or by anybody, until the close. To change it, answer anew: as soon as you send again, the new answers count in place of the old, with a new receipt.",
    anew: "Answer anew",
  },
  takeBack: {
    offer: "Take my answers back …",
    title: "Take back your answers about {about}?",
    about: "They leave the ballot box and are destroyed. Nobody can bring them back, and they will not count.",
    again: "Until the last day you can answer anew, by this same link.",
    ended: "This link has ended, so it can take them back and send no others.",
    confirm: "Yes, take them back",
    back: "No, leave them there",
  },
  /** What was done on the page before. */
  done: {
    takenBack: "Your answers are taken back and destroyed.",
    declined:
      "You have declined, and get no reminders about it. What you had typed is kept, in case you change your mind.",
    changed:
      "Nothing was sent: at this very moment something was changed on another device. Look through your answers once more, and send them.",
    asked: "You are asked again. What you had typed is there as you left it.",
  },
  /** What a window is called; {about} is whom it is about. */
  titles: {
    page: "Your feedback",
    overview: "Overview",
    start: "Before you begin, about {about}",
    sent: "Sent, about {about}",
    declined: "Declined, about {about}",
    elsewhere: "Answered already, about {about}",
    ended: "This link has ended, about {about}",
    name: "{name}",
    yourself: "yourself",
  },
  elsewhere: {
    now: "This was changed on another device meanwhile. What is kept now is shown; save again to keep yours.",
    title: "Answered already",
    lead: "You have answered about {name} with an earlier link, and it counts. To change it, open that link: it can take those answers back; then you can answer here.",
  },
  /** A link in whose place there is a newer one, or whose rater is no longer asked. */
  ended: {
    title: "This link has ended",
    about:
      "{typed, plural, =0 {Nothing was typed or sent with it.} other {Below is what was typed or sent with it; you can copy it, or take back what was sent.}} If you are still asked, a newer e-mail has a newer link.",
    lead: "About {name}. It sends nothing any more: if you are still asked, a newer e-mail has a newer link.",
    sent: "Sent with this link",
    counts: "It is in the ballot box and counts, unless you take it back.",
    typed: "Typed with this link, and not sent",
  },
  unknown: {
    title: "This link leads nowhere",
    lead: "It may have been cut short by your mail program. Copy the whole address from the e-mail into the address bar. If a newer e-mail has come since, its link is the one that works. If neither helps, have your link sent again.",
  },
  tooOften: {
    title: "Too many wrong links",
    lead: "From your network, too many links were tried that lead nowhere. Please wait a quarter of an hour and open the link from your e-mail again.",
  },
  withdrawn: {
    title: "You are no longer asked",
    lead: "The organiser has taken this invitation back, so there is nothing left for you to do. What you may have typed has been erased. If you think this is a mistake, ask whoever invited you.",
  },
  unopened: {
    title: "This link cannot be opened now",
    lead: "Nothing you have sent is lost, and nothing can be read. Either the key of this review is missing on the server, or your address was changed without a new link being sent. Please tell whoever invited you.",
  },
  over: {
    title: "The time for answers has passed",
    lead: "The last day for feedback on {names} is over, and what was sent is about to be counted. If you would still like to answer, ask the organiser at once: until the count they can set a later day.",
  },
  closed: {
    title: "The answers have been counted",
    lead: "The feedback on {names} (“{cycle}”) is closed and can no longer be changed. If you hold a receipt, look it up among those that were counted.",
  },
  openBox: "Open the ballot box",
  sendAgain: "Send me my link again",
  declined: {
    title: "You have declined",
    lead: "Thank you for saying so. You will get no reminders about {name}. What you had typed is kept until the close, in case you change your mind; it is not sent.",
    undo: "I would like to answer after all",
  },
  decline: {
    offer: "I would rather not answer …",
    title: "Decline to answer about {name}?",
    lead: "That is all right, and you need not say why.",
    seen: "The organiser sees that you declined; {names} {count, plural, one {does} other {do}} not.",
    seenBySubject: "Those who run this review see that you declined, {names} among them.",
    kept: "There will be no more reminders. What you have typed is kept, sealed, until the close, and is not sent. Until the last day you can change your mind.",
    confirm: "Yes, decline",
    back: "No, go back",
  },
  /** The same about everyone on the link who is not answered about yet. */
  declineAll: {
    offer: "I would rather not answer about any of them …",
    offerUndo: "I would like to answer about them after all …",
    title: "Decline to answer?",
    lead: "That is all right, and you need not say why. What you have sent already stays as it is.",
    about:
      "{count, plural, one {About {names}, who is} other {About all of # who are}} not answered yet{count, plural, one {} other {: {names}}}",
    confirm: "{count, plural, one {Yes, decline} other {Yes, decline about all of them}}",
    declined: "You have declined about {names}",
    undo: "{count, plural, one {I would like to answer after all} other {I would like to answer about all of them after all}}",
  },
  steps: {
    title: "{step}, {place, number} of {count, number}, about {name}",
    titleOfSelf: "{step}, {place, number} of {count, number}, about yourself",
    next: "Next: {title}",
    toCheck: "To the last look",
    back: "Back",
  },
  statement: { self: "I {behaviour}", other: "{name} {behaviour}" },
  keys: "On a keyboard: <key>1</key> to <key>{top, number}</key> choose and go on, <key>0</key> is “{notObserved}”, arrows move along the scale.",
  takes: "about {minutes, plural, one {# minute} other {# minutes}}, and can be interrupted",
  until: "{day}, until midnight ({timeZone})",
  asks: "{behaviours, plural, one {# behaviour} other {# behaviours}} to rate, {questions, plural, one {# question} other {# questions}} in your own words{matters, select, true {, and what matters most in the role} other {}}",
  soFar: "{answered, number} of {total, number} answered so far",
  words: {
    alone: "In your own words",
    withMatters: "What matters, and your own words",
    lead: {
      self: "All of these are optional.",
      identified: "All of these are optional.",
      anonymous: "Word for word, {subject} will read what you write, without your name. All of these are optional.",
    },
  },
  /** How long all comments are together, and that they are too long to be sent. */
  length: {
    soFar: "<count></count> of {max, number} characters of all comments together",
    tooLong: "That is too much to be sent. What you have typed is kept; please shorten it.",
    title: "Your comments are too long to be sent",
    about:
      "All together they have {count, number} characters; at most {max, number} can be sent, so that nobody's answers stand out by their size. Nothing is lost: <words>shorten your comments</words>, then send.",
  },
  /** Which competencies matter most in the role of {subject}; asked of those who appear as themselves. */
  matters: {
    ofSelf: "Which of these matter most in your role?",
    ofOther: "Which of these matter most in the role of {subject}?",
    hint: "Choose up to {most, number}, or none. It counts for no rating, and shows in the report as your view.",
    none: "Nothing chosen",
  },
  /** A copy of sent answers in the rater's own browser. */
  copy: {
    keep: "Keep my answers in this browser so that I can change them (only on a device of your own)",
    kept: "This browser has kept what you sent. Until the close you can bring it back, change it and send it again.",
    change: "Change what I sent",
    forget: "Remove it from this browser",
    failed: "It could not be brought back. Reload the page and try again.",
  },
  check: {
    title: "A last look",
    send: "Send my answers",
    sendAnew: "Send the new answers",
    noAnswer: "No answer",
    appears: "How this will appear",
    nothing: "There is nothing to send yet.",
    change: "change<hidden> {title}</hidden>",
    until:
      "Until the last day you can answer anew or take your answers back, by this same link. Once sent, they cannot be read any more.",
    /** Where most behaviours have the same answer, {answer}. */
    alike: "{same, number} of {of, number} answers are the same: intended?",
    alikeAbout:
      "For these you chose “{answer}”. If this is how you see it, leave it. If some were ticked in passing, <first>look at them again</first>.",
    /** After the hint to a comment of very few words. */
    sayMore: "Say more",
    lead: "{answered, number} of {total, number} behaviours answered, {comments, plural, one {# comment} other {# comments}} written.",
    missing: "{count, plural, =1 {One behaviour has} other {# behaviours have}} no answer",
    mayStay:
      "You may leave it like this; {count, plural, one {it counts} other {they count}} as “{notObserved}”. Or go back to <places></places>.",
  },
  receipt:
    "Note it down if you like: it is kept nowhere else. After {day} the <box>ballot box</box> lists the receipts of all answers that were counted, so that you can check that yours is among them. It says nothing about what you answered.",
  /** How their answers will appear in the report; {one} is one of their group, {members} several of it. */
  /** What happens with the answers, true in each case. */
  promise: {
    sealed: {
      server: "Until the review is closed your answers are sealed: nobody can read them, not even the organiser.",
      page: "Until the review is closed your answers are sealed. But your link came through a mail server that an owner of the workspace has set: until you have sent your answers, whoever runs that server could use your link and read what you have typed.",
      mailbox:
        "Until the review is closed your answers are sealed. But this server sends no mail, so the organiser hands the links out, and until you have sent your answers whoever has yours can read what you have typed.",
    },
    keyInDatabase:
      "On this server the key lies in the same database as the answers: whoever has the database and the server's secret can open them before the close.",
    mixed: "Then they are mixed with those of others, and only what the mixture shows becomes a report.",
    named: "Then a report is made of them, beside what others have answered.",
    runBy:
      "{name}, whom this review is about, is among those who run it, and sees until the close who has answered, though not what.",
    runBySelf: "You are among those who run this review about you.",
    demo: "This is a demonstration: its people are invented.",
  },
  appearance: {
    self: "Your answers are shown as yours: in your report they stand beside what others say.",
    identified:
      "You are asked as {one}. Your ratings and comments will be shown as yours, so {subject} will know what you said.",
    tooFew:
      "{invited, plural, =1 {You are the only one asked as {one}.} other {You are one of # {members}.}} That is fewer than {threshold, number}: unless more are asked, your answers appear only mixed with those of other groups, or not at all.",
    fewForBehaviours:
      "You are one of {invited, number} {members}. That is fewer than {behaviourThreshold, number}: unless more are asked, single behaviours are shown only together with another group, or by competency. If fewer than {threshold, number} of you answer, your answers appear only mixed with those of other groups, or not at all.",
    enough:
      "You are one of {invited, number} {members}. If fewer than {behaviourThreshold, number} of you answer, single behaviours are shown only together with another group, or by competency. If fewer than {threshold, number} answer, your answers appear only mixed with those of other groups, or not at all.",
    oneLimit:
      "You are one of {invited, number} {members}. If fewer than {threshold, number} of you answer, your answers appear only mixed with those of other groups, or not at all.",
  },
} as const
