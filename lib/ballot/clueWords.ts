const JOBS = anyOf(`
  accountant, admin, administrator, agile coach, analyst, apprentice, architect, assistant, auditor, buyer, carer, cashier,
  chemist, clerk, consultant, contractor, controller, cook, coordinator, deputy, designer, dev, developer, doctor, driver,
  economist, editor, electrician, engineer, expat, foreigner, foreman, freelancer, graduate, intern, journalist, junior,
  lawyer, lecturer, mathematician, mechanic, midwife, newbie, newcomer, nurse, officer, operator, paralegal, part[- ]timer,
  pharmacist, physician, physicist, planner, predecessor, programmer, psychologist, receptionist, recruiter,
  representative, researcher, salesman, saleswoman, scientist, scrum master, secretary, senior, specialist, stand-in,
  statistician, student, substitute, successor, supervisor, teacher, technician, temp, tester, therapist, trainee, trainer,
  translator, treasurer, veteran, welder, writer`)

const PEOPLE = anyOf(`dad, father, mum, mom, mother, parent, man, woman, immigrant, native speaker, pensioner`)

/** "As a manager" is said of the one who is rated; a manager of something names a job. */
const FIELDS = anyOf(`
  account, area, branch, brand, category, change, community, country, customer success, data, delivery, engineering, event,
  facility, finance, HR, line, logistics, marketing, office, operations, people, plant, procurement, product, production,
  programme, program, project, purchasing, QA, quality, regional, release, sales, service, shift, site, store, support, test,
  warehouse`)

/** What people are at work or at home, in the singular: the source of a pattern. */
export const ROLE = `(?:(?:${FIELDS}) (?:manager|lead|owner|head)|${JOBS}|${PEOPLE})`

/** Words that begin with a capital in the middle of a sentence and name nobody; in lower case. */
export const NAMELESS = new Set(
  `i i'm i'd i'll i've
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september
  october november december
  english german french spanish italian dutch polish portuguese russian chinese japanese korean arabic hindi turkish
  swedish danish norwegian finnish czech greek hebrew ukrainian hungarian romanian american british european asian african
  indian irish scottish latin swiss austrian canadian australian mexican brazilian western eastern christian muslim jewish
  england britain germany france spain italy netherlands poland portugal russia china japan korea india turkey sweden us usa uk eu
  denmark norway finland greece israel ukraine ireland scotland switzerland austria belgium canada australia mexico brazil
  europe asia africa america
  christmas easter ramadan diwali hanukkah covid corona brexit internet web god earth act
  excel word teams powerpoint outlook sharepoint office slack zoom jira confluence trello asana miro figma notion google
  microsoft github gitlab git docs sheets drive gmail chatgpt copilot linux windows mac linkedin whatsapp webex skype
  kanban scrum agile lean sigma kaizen devops gantt python java javascript typescript kubernetes docker
  marketing sales finance support engineering product operations legal procurement logistics controlling purchasing
  management leadership human resources works council board development research quality production service design
  team manager director head lead leader boss chief officer president engineer developer mr mrs ms dr
  feedback vision trust goals plan thanks ok please yes no not always never often keep start stop more less but top new customer customers everyone everybody everything nothing
  and the with a an of in for to she he they we you it her his their our my`.split(/\s+/),
)

/** The source of a pattern for any of these, which stand between commas. */
function anyOf(words: string): string {
  return words.trim().split(/,\s+/).join("|")
}
