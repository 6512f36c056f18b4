import type { Clue } from "@/lib/ballot/identifying"

/** A comment about Dana Okafor, and what in it may tell who wrote it. */
export interface LabelledComment {
  text: string
  labels: Clue[]
}

/**
 * 200 comments as people write them in reviews, in two halves of 100, one half of each with something that may tell who
 * wrote it. All were written by one hand for this purpose, and so was the code that looks at them: the figures say how
 * good it is at what its writer thought of. `heldOut` was written first, and no pattern was changed after it was read.
 */
export const labelledComments = {
  heldOut: labelled(`
    When I came back from {leave:parental leave}, Dana had kept my projects warm and took an hour to hand them over.
    As {only:the only woman} on the team I would like her to step in when I am interrupted.
    {role:As a data engineer} I depend on clear requirements, and I often get them too late.
    Speaking {role:as her deputy}, I never know what I may decide when she is away.
    I have worked with Dana {tenure:since 2011} and she has become much calmer.
    I {tenure:joined in 2022} and my onboarding was the best I have had anywhere.
    {ticket:PAY-2210} was a good example: she took the blame in front of the customer.
    The way the outage of {date:14 March} was handled was exemplary.
    In {meeting:our last 1:1} she promised me a decision on my role and I'm still waiting.
    Please stop calling me on my private number {phone:0171 5550 1432} after hours.
    You can reach me at {address:j.weber@northwind.example} if you would like to hear more.
    Her handling of the {name:Atlas} migration was excellent.
    She lets {name:Priya} finish her sentences, others not.
    She and {name:Jonas} contradict each other, and we get the bill.
    Having the {name:Lisbon} office join the planning was her idea and it works.
    {only:I am the only one} working part time and the meetings are always on my day off.
    Being {only:the only designer}, I get three opinions on every screen and no decision.
    While I was on {leave:sick leave} nobody told me about the reorganisation.
    After {leave:my sabbatical} I had to fight to get my old topics back.
    I'm here as {leave:maternity cover} and feel like a guest.
    On {date:3 June} she shouted at me in the open-plan office.
    {date:Last Thursday}'s escalation with the supplier was solved with one phone call.
    {meeting:My appraisal} in {date:November} was read from a sheet of paper.
    {meeting:When I told her} that I was leaving, she asked what she could have done.
    As I {meeting:said to her in the car}, the plan has no buffer.
    {tenure:I've been here for 15 years} and have never had a boss who listens like that.
    {role:As your tester} I get the stories a day before the release.
    {role:As a working student} I am rarely told why things are decided.
    {role:As head of finance} I get the figures I need from her, always a day early.
    {role:As product owner} I'd like to be asked before dates are promised to sales.
    {only:I'm the only} remote person in the group; please put the camera on.
    {only:I was the first} woman she hired, and she was fair from day one.
    ticket {ticket:#48213} took four weeks because nobody could get an answer from her
    The {ticket:INC0045521} review was fair and nobody was blamed.
    {date:in may 2023} she moved me to another desk without asking
    {role:As the mother} of two small kids I need her to keep to the end of meetings.
    As someone who came from the {name:Munich} team I see how much better she delegates.
    I moved here {tenure:two years ago} and she still introduces me as the new one.
    Thank you for the talk we had on {date:2024-11-05}.
    The workshop on {date:12.09.} ended without any decision.
    Since she took over {date:in 2018} we have not had one planning that was met.
    I report to her since {date:October} and get feedback every other week.
    During {tenure:my probation} she gave me feedback each week; now I get none.
    When we flew to {name:Chicago} together she told me openly what she is afraid of.
    I {tenure:handed in my notice} last week and she has not said a word about it.
    {role:As the team's Scrum Master} I cannot protect the sprint when she adds work.
    Her mail to {address:maria.costa@example.org} with me in copy was not okay.
    She should say no to {name:Globex} more often.
    I took {leave:parental leave} twice and both times she made the return easy.
    Since I moved from nights to days, I am {only:the only nurse} who gets the rota late.
    As a leader, she gives clear direction and stays calm.
    As a team we know what matters this quarter.
    As a result, decisions are made too late.
    The only thing I would change is the number of meetings.
    Since then the mood has been much better.
    What she set out to do in 100 days, she did in 60.
    Q3 goals were clear, Q4 goals were not.
    OKRs are written down but never looked at again.
    She took GDPR seriously long before everybody else did.
    During COVID-19 she called everyone and asked how they were.
    ISO-9001 audits are well prepared.
    This may sound harsh, but she interrupts a lot.
    We march on without looking back; a pause would help.
    Her English is excellent and she adapts it to those who listen.
    Keep explaining the why. People follow when they understand.
    She listens. Then she decides. That is rare.
    Slides in PowerPoint are too full.
    She answers in Slack within minutes, even at night.
    As a person she is warm, as a manager sometimes distant.
    As far as I can see she treats everyone the same.
    As always, prepared and on time.
    as a manager Dana should delegate more and control less
    Dana is the only manager here who asks for feedback.
    She is the only one who says what others think.
    Not only does she listen, she also acts on it.
    Mondays are chaotic because priorities change over the weekend.
    Feedback comes once a year; once a month would be better.
    Takes 1-2 days to answer mails, which slows everyone down.
    We grew from 5 to 25 people and she kept the culture.
    Budget rose by 20 000 EUR and she explained each line.
    Could be a role model as a coach; she has the patience.
    We would like fewer ad-hoc requests and more planning.
    Works too much: mails at 23:30 are normal.
    She leaves work on time and so do we.
    Does not leave people alone with their problems.
    She gives sick colleagues the time that they need.
    Should take a holiday now and then.
    KPI reviews are fair, the HR process is not.
    Nothing to add.
    Great boss!!! Best I ever had :)
    Sie hört zu und gibt klare Antworten in schwierigen Lagen.
    I wish I got feedback earlier. Or at all.
    She should trust us more: I think we have earned it.
    As for priorities, there are too many at once.
    Uses Jira well, Confluence less so.
    Agile is more than stand-ups; she knows that.
    Her door is open 24/7, which is kind but not healthy.
    As soon as there is pressure from above she changes course.
    Has a plan B and even a plan C.
    She treats people from India, Poland and the US alike.
  `),
  tuned: labelled(`
    {role:As a QA engineer} I would wish to be in the room when a date is promised.
    I'm writing this {role:as your deputy}: please let me decide while you are away.
    I like my job, but {role:as the accountant} here I get every receipt three weeks late.
    {role:As an intern} I was given real work from the first day.
    For me {role:as a nurse} on nights it is hard to come to a meeting at nine.
    {role:I'm her assistant} and see how full the calendar is; nobody could do that well.
    {role:As junior developer} I often do not dare to ask twice.
    In {role:my role as controller} I need numbers by the fifth, not by the tenth.
    {role:As a father} I am grateful that late meetings were abolished.
    {role:As a member of the works council} I value that she comes to us first.
    {role:We testers} hear about changes last.
    {only:As the only woman} in the team I often have to say things twice.
    {only:I am the only one} who speaks Dutch with the customer, and she knows it.
    She gives me, {only:the only part-timer}, the same chances as everyone.
    With {only:the only Android developer} on the team being me, I can't take days off easily.
    {only:I'm the youngest} and still she takes my ideas seriously.
    {only:I was the last} to hear of the reorganisation.
    {tenure:Since 2014} I have had five managers; she is by far the best.
    I {tenure:joined the company in 2019} and she was my first manager.
    {tenure:I have been in this team for three years} and have never got a written goal.
    {tenure:I'm new here}, so I can only say that I felt welcome.
    Six months ago {tenure:I started} and she still has no time for an introduction.
    After {tenure:20 years with the company} I have seen many, and she is good.
    The reorganisation {date:in 2021} was explained badly.
    {date:Last summer} she cancelled my holiday two days before.
    On {date:March 3rd} I got a mail at midnight, with the whole board in copy.
    {date:On Tuesday} she read my text aloud and laughed.
    The offsite in {date:september} was the best one so far
    On {date:24/12} she asked for slides.
    The figures for {date:Q2 2023} were corrected without telling me.
    {ticket:OPS-77} was closed over my head.
    We lost two weeks on {ticket:ticket 5512} since she would not decide.
    In {ticket:PR #1893} she rewrote my code without a word.
    During my {leave:maternity leave} I was not told about the new structure.
    I was off {leave:sick for two months} and she wrote only once, kindly.
    When I was on {leave:paternity leave} she sent me mails.
    She filled my place during {leave:my secondment} within a week.
    {meeting:In my performance review} I was told to smile more.
    {meeting:When I asked her} for a raise, she said she would fight for it, and did.
    {meeting:In our one-on-ones} we talk about tickets only, never about me.
    {meeting:You told me} that I would get the lead of the next project.
    {meeting:My exit interview} will say the same.
    The {name:Helios} launch showed how well she plans.
    She praised {name:Amir Haddad} for what the whole team did.
    {name:Mei and I} had to work weekends, others did not.
    People in {name:Rotterdam} hear of decisions a week later.
    I think {name:Volkswagen} would have stayed if she had called them.
    Call me: {phone:+49 170 5550123}
    Ask {address:samuel@northwind.example} about it, he was there.
    The room ({name:Pegasus}) is too small for us and she knows it.
    As a leader I would want her to be bolder.
    As a whole, the department works better than before.
    As a rule she answers the same day.
    as a first step: fewer meetings
    As a manager, you have to say no as well.
    Treats me as an equal and not as a number.
    She works as an engineer would: facts first.
    She acts as a mentor for the younger ones.
    As our leader she could be more visible.
    As the quarter ends, everything becomes urgent.
    The only downside is that she is rarely there.
    She is not the only one to blame.
    If only she had more time.
    It's the only team where I never heard a raised voice.
    Dana was the only leader who stayed to help.
    Since she came, things run.
    I have nothing to say about this since we hardly work together.
    In 90 days she had met everybody.
    Sets OKR targets with us and not for us.
    Knows the GDPR and the AI Act better than our lawyers.
    We use ISO-27001 as an excuse; she does not.
    Covid was hard, and she kept us together.
    UTF-8 or not, she never gets lost in details.
    She may be right, but she should listen first.
    Plans march ahead of what we can do.
    Speaks French and German with the customers.
    Please: Less e-mail. More talking.
    1) Listens well 2) Decides fast
    Very Good Manager And Great Person
    Knows Excel by heart and shares it.
    Please use Teams instead of mail.
    A Christmas party is no substitute for thanks.
    Every Friday she thanks someone by name, that is great.
    The Monday meeting could be half as long.
    Our strategy for 2030 is clear to me thanks to her.
    She should be home by 6 and let us go, too.
    Spends 80-90% of the time in meetings.
    2 to 3 priorities would do, not 10.
    She saved us 1 500 000 a year and took no credit.
    The years 2020-2022 were hard for all of us.
    Supports people who go on parental leave.
    Never makes anybody feel bad for being on sick leave.
    Leave the details to us.
    Should take more leave; rest does her good.
    As I said above, communication.
    One-on-ones every week, which is great.
    Feedback in reviews is fair and never a surprise.
    God knows how she does it, I admire it.
    Er ist immer da und gibt gutes Feedback zu jeder Frage und jedem Thema.
    Version 2.1 of the plan was better than version 2.0.
  `),
}

/** A line is a comment; in braces stand a clue's kind and what points to it. */
function labelled(lines: string): LabelledComment[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const marks = line.trim().matchAll(/\{(\w+):([^}]*)\}/g)
      return {
        text: line.trim().replaceAll(/\{\w+:([^}]*)\}/g, "$1"),
        labels: [...marks].map(([, kind, excerpt]) => ({ kind: kind as Clue["kind"], excerpt: excerpt! })),
      }
    })
}
