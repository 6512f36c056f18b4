import { plainOf, type Recognised } from "@/lib/sheet/headings"
import type { PeopleField } from "@/lib/people/peopleField"

// How columns are named in lists of people, in English, German, French, Spanish, Italian, Dutch and Portuguese: plain
// small words without accents (plainOf). Each phrase is looked for from the beginning of a word.

function words(...lines: string[]): RegExp {
  return new RegExp(`\\b(${lines.join(" ").split(/\s+/).filter(Boolean).join("|").replaceAll("_", " ")})`, "u")
}

/** Columns about something else, although one of the words below stands in them. */
const OTHER = words(
  "job position pos_ title titel titre titulo titolo functie funktion function fonction puesto cargo ruolo mansione",
  "phone mobile telefon telephone telefono telefone handy fax street address_line strasse adresse_postale city country land",
  "level stufe grade band salary gehalt start_date end_date hire birth geburt geschlecht gender sex genre status_date",
  "cost kostenstelle tax steuer sozial social national passport iban konto postal zip plz",
  "matrix dotted second_level hr_ human_resources middle zweit initial prefix suffix salutation anrede nick",
  "company firma entity entreprise empresa azienda societa bedrijf unternehmen gesellschaft site\\b standort location office",
  "username user_name login benutzername kennwort password is_manager has_ managers_of photo time_zone locale language",
)

const MANAGER = words(
  "manager reports_to reporting_to supervisor\\b supervisors line_manager boss superior team_lead teamlead direct_lead leader",
  "vorgesetzt fuhrungskraft berichtet_an teamleit direkte_fuhrung disziplinarische",
  "n_1\\b n1\\b responsable superieur hierarchique rattache chef",
  "jefe jefa supervisora reporta_a gerente encargado",
  "responsabile superiore capo riporta_a",
  "leidinggevende rapporteert chef_",
  "gestor chefia reporta lider",
)

const EMAIL = words(
  "e_mail email mail\\b courriel mel\\b adresse_electronique correo posta_elettronica endereco_eletronico",
  "user_principal_name upn\\b smtp primary_smtp mailadres",
)

const PRIVATE = words("private personal privat perso home alternat secondary second zweite other weitere")

const NUMBER = words(
  "id\\b ids\\b number no\\b nr\\b num\\b numero nummer matricule matricola matricula legajo code\\b kennung uid\\b",
  "personalnummer mitarbeiternummer personeelsnummer medewerkernummer sys_id userid employeeid empid nro\\b guid",
  "personal_nr personalnr mitarbeiter_nr pers_nr",
)

const SPLIT: [PeopleField & ("firstName" | "infix" | "lastName"), RegExp][] = [
  ["infix", words("tussenvoegsel voorvoegsel namenszusatz")],
  [
    "firstName",
    words(
      "first$ first_name firstname given_name givenname given$ forename fname christian_name vorname rufname prenom",
      "nombre_de_pila primer_nombre nombre\\b nombres\\b primo_nome voornaam roepnaam primeiro_nome nome_proprio",
    ),
  ],
  [
    "lastName",
    words(
      "last$ last_name lastname family_name familyname surname lname sn\\b nachname familienname zuname nom_de_famille",
      "nom_d_usage nom_d_us patronyme apellido cognome achternaam familienaam sobrenome apelido ultimo_nome",
    ),
  ],
]

/** Both parts in one column, in whatever order. */
const BOTH = words(
  "full_name fullname nombre_completo nombre_y nombres_y apellidos_y nom_complet nom_et prenom_et nom_prenom prenom_nom",
  "vor_und vorname_und vorname_nachname nachname_vorname name_vorname nome_completo nome_e\\b cognome_e\\b nome_cognome",
  "cognome_nome volledige",
)

const WHOLE = words(
  "display_name displayname complete_name anzeigename nominativo legal_name preferred_name nome_do nombre_del",
)

const NAME = words("name naam nom\\b nome\\b employee_name mitarbeitername")

/** Without "name": who the line is about. */
const PERSON = words(
  "employee\\b worker\\b person\\b people\\b staff\\b member\\b colleague\\b mitarbeiter mitarbeitende beschaftigte",
  "salarie\\b collaborateur\\b employe\\b empleado\\b trabajador\\b dipendente\\b collaboratore\\b medewerker\\b",
  "werknemer\\b funcionario\\b colaborador\\b rater\\b",
)

const TEAMS = [
  words("team equipe equipo squadra gruppo gruppe\\b"),
  words("department departement abteilung dept service\\b departamento reparto dipartimento afdeling ufficio"),
  words(
    "unit org organisation organization einheit bereich unidad unita eenheid unidade area\\b supervisory_org direction\\b",
  ),
  words("division sparte divisione divisie divisao setor sector\\b fachbereich"),
]

const HEAD = words("head leiter leitung")

const EXTERNAL = words(
  "external extern esterno contractor freelance user_type usertype worker_type contingent is_external subcontract",
)

const LEFT = /^((has )?left|departed|ausgeschieden|ausgetreten|parti|a quitte|uscito|vertrokken|saiu)$/

/** What a heading says its column holds, as far as one can tell from it. */
export function peopleFieldOf(plain: string): Recognised<PeopleField> | null {
  if (EMAIL.test(plain) && !MANAGER.test(plain)) return { field: "email", rank: rankOfEmail(plain) }
  if (MANAGER.test(plain)) return ofManager(plain)
  if (OTHER.test(plain)) return null
  if (LEFT.test(plain)) return { field: "left", rank: 0 }
  if (EXTERNAL.test(plain)) return { field: "external", rank: 0 }
  if (BOTH.test(plain)) return { field: "name", rank: 0 }
  const parts = SPLIT.filter(([, pattern]) => pattern.test(plain)).map(([field]) => field)
  if (parts.includes("firstName") && parts.includes("lastName")) return { field: "name", rank: 0 }
  if (parts[0]) return { field: parts[0], rank: /preferred|rufname|roepnaam/.test(plain) ? 1 : 0 }
  if (WHOLE.test(plain)) return { field: "name", rank: 1 }
  const team = TEAMS.findIndex((pattern) => pattern.test(plain))
  if (NUMBER.test(plain)) return team >= 0 ? null : { field: "number", rank: rankOfNumber(plain) }
  if (team >= 0) return HEAD.test(plain) ? null : { field: "unit", rank: team }
  if (NAME.test(plain)) return { field: "name", rank: plain === "name" ? 0 : 2 }
  return PERSON.exec(plain)?.[0] === plain ? { field: "name", rank: 3 } : null
}

function ofManager(plain: string): Recognised<PeopleField> | null {
  if (
    OTHER.test(plain) ||
    TEAMS.some((pattern) => pattern.test(plain.replaceAll(/team_?lead\w*|teamleit\w*|team leit\w*/g, "")))
  )
    return null
  if (EMAIL.test(plain)) return { field: "managerEmail", rank: 0 }
  if (NUMBER.test(plain.replaceAll(/\bn ?1\b/g, ""))) return { field: "managerNumber", rank: 0 }
  const part = SPLIT.find(([, pattern]) => pattern.test(plain))
  if (part?.[0] === "firstName") return { field: "managerFirstName", rank: 0 }
  if (part?.[0] === "lastName") return { field: "managerLastName", rank: 0 }
  return { field: "manager", rank: plain === "manager" || NAME.test(plain) ? 0 : 1 }
}

/** The address at work before any other. */
function rankOfEmail(plain: string): number {
  if (PRIVATE.test(plain)) return 9
  if (/principal|upn|login/.test(plain)) return 5
  return /work|business|office|company|beruf|geschaft|dienst|pro\b|corporate/.test(plain) ? 0 : 1
}

function rankOfNumber(plain: string): number {
  if (/guid|object|external|sys/.test(plain)) return 3
  if (/personal|employee|mitarbeiter|staff|payroll|emp|matric|worker|person/.test(plain)) return 0
  return plain === "id" || plain === "number" ? 1 : 2
}

/** What in a cell says that somebody has no manager. */
export const NO_MANAGER = /^(no[ _]manager|none|n\/?a|-+|–|keine?r?|aucune?|ninguno|nessuno|geen|nenhum)$/i

/** What in a cell says that somebody is from outside, or is not. */
const YES =
  /^((yes|y|true|1|x|ja|oui|si|sim|wahr|vrai)$|extern|esterno|guest|contract|contingent|freelanc|consult|subcontract)/
const NO = /^((no|n|false|0|nein|non|nao|nee|falsch|faux)$|intern|member|employee|regular|permanent|festangestellt)/

export function tickOf(cell: string): boolean | null {
  const plain = plainOf(cell)
  if (NO.test(plain)) return false
  return YES.test(plain) ? true : null
}
