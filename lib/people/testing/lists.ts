// Lists of people as systems document their exports, with what is to be read from them.

import { latin, utf16le, utf8, workbook } from "@/lib/sheet/testing/files"

export interface ListFile {
  name: string
  bytes: Uint8Array | Promise<Uint8Array>
  /** Name, address, manager's address, team. */
  people: [string, string, string | null, string | null][]
  /** Lines with something wrong. */
  problems?: number[]
}

const DANA = "dana.okafor@northwind.example"
const MEI = "mei.lin@northwind.example"
const RUTH = "ruth@northwind.example"

const THREE: ListFile["people"] = [
  ["Ruth Castellanos", RUTH, null, "Board"],
  ["Dana Okafor", DANA, RUTH, "Product"],
  ["Mei Lin", MEI, DANA, "Product"],
]

export const LISTS: ListFile[] = [
  {
    name: "BambooHR: a report as CSV, names last first, manager by name",
    bytes: utf8(
      [
        'Employee #,"Last name, First name",Job Title,Department,Reporting to,Work Email,Home Email,Hire Date',
        `1001,"Castellanos, Ruth",CEO,Board,,${RUTH},ruth@home.example,01/02/2015`,
        `1002,"Okafor, Dana",Head of Product,Product,"Castellanos, Ruth",${DANA},dana@home.example,05/06/2018`,
        `1003,"Lin, Mei","Engineer; Platform",Product,"Okafor, Dana",${MEI},,07/08/2020`,
      ].join("\r\n"),
    ),
    people: THREE,
  },
  {
    name: "Personio: German headings, semicolons, Windows-1252, supervisor by address",
    bytes: latin(
      [
        "Personalnummer;Vorname;Nachname;E-Mail;Status;Position;Abteilung;Vorgesetzter (E-Mail);Gehalt (€)",
        `17;Jörg;Müller;jorg@nord.example;Aktiv;Geschäftsführer;Führung;;1.000,00`,
        `18;Björn;Weiß;bjorn@nord.example;Aktiv;Entwickler;Entwicklung – Süd;JORG@nord.example;900,00`,
      ].join("\r\n"),
    ),
    people: [
      ["Jörg Müller", "jorg@nord.example", null, "Führung"],
      ["Björn Weiß", "bjorn@nord.example", "jorg@nord.example", "Entwicklung – Süd"],
    ],
  },
  {
    name: "SAP SuccessFactors: technical headings and labels, manager by user id",
    bytes: utf8(
      [
        "STATUS,USERID,USERNAME,FIRSTNAME,MI,LASTNAME,GENDER,EMAIL,MANAGER,HR,DEPARTMENT,JOBCODE,DIVISION,LOCATION,TIMEZONE",
        "STATUS,USERID,Username,First Name,Middle Name,Last Name,Gender,Email,Manager,HR,Department,Job Code,Division,Location,Timezone",
        `active,1001,rcastell,Ruth,,Castellanos,F,${RUTH},NO_MANAGER,NO_HR,Board,J1,All,Bonn,UTC`,
        `active,1002,dokafor,Dana,,Okafor,F,${DANA},1001,NO_HR,Product,J2,All,Bonn,UTC`,
        `active,1003,mlin,Mei,,Lin,F,${MEI},1002,NO_HR,Product,J3,All,Bonn,UTC`,
      ].join("\n"),
    ),
    people: THREE,
  },
  {
    name: "Workday: a workbook with title lines, names with numbers, managers alike",
    bytes: workbook([
      ["Worker Roster"],
      ["Effective date", "2026-03-01"],
      [
        "Employee ID",
        "Worker",
        "Legal Name - First Name",
        "Legal Name - Last Name",
        "Email - Primary Work",
        "Supervisory Organization",
        "Worker's Manager",
        "Job Profile",
      ],
      [100001, "Ruth Castellanos (100001)", "Ruth", "Castellanos", RUTH, "Board", "", "CEO"],
      [100002, "Dana Okafor (100002)", "Dana", "Okafor", DANA, "Product", "Ruth Castellanos (100001)", "Lead"],
      [100003, "Mei Lin (100003)", "Mei", "Lin", MEI, "Product", "Dana Okafor (100002)", "Engineer"],
    ]),
    people: THREE,
  },
  {
    name: "HiBob: display names, reports to by name, address beside",
    bytes: utf8(
      [
        "Display name,Email,Employee ID,Start date,Department,Team,Site,Job title,Reports to,Reports to email",
        `Ruth Castellanos,${RUTH},1,2015-02-01,Board,,Bonn,CEO,,`,
        `Dana Okafor,${DANA},2,2018-06-05,Product,,Bonn,Lead,Ruth Castellanos,${RUTH}`,
        `Mei Lin,${MEI},3,2020-08-07,Product,,Bonn,Engineer,Dana Okafor,${DANA}`,
      ].join("\n"),
    ),
    people: [
      ["Ruth Castellanos", RUTH, null, "Board"],
      ["Dana Okafor", DANA, RUTH, "Product"],
      ["Mei Lin", MEI, DANA, "Product"],
    ],
  },
  {
    name: "Microsoft Entra: UTF-16 with tabs, guests, manager by principal name",
    bytes: utf16le(
      [
        "userPrincipalName\tdisplayName\tgivenName\tsurname\tmail\tuserType\tdepartment\tmanager\tobjectId",
        `${RUTH}\tRuth Castellanos\tRuth\tCastellanos\t${RUTH}\tMember\tBoard\t\t0a1b`,
        `${DANA}\tDana Okafor\tDana\tOkafor\t${DANA}\tMember\tProduct\t${RUTH}\t0a1c`,
        `${MEI}\tMei Lin\tMei\tLin\t${MEI}\tGuest\tProduct\t${DANA}\t0a1d`,
      ].join("\r\n"),
    ),
    people: THREE,
  },
  {
    name: "French: name in capitals apart, N+1, a comma in a cell",
    bytes: utf8(
      [
        "Matricule;Nom;Prénom;Adresse e-mail;Service;N+1",
        `1;Castellanos;Ruth;${RUTH};Direction, Paris;`,
        `2;Okafor;Dana;${DANA};Produit;Ruth Castellanos`,
      ].join("\n"),
    ),
    people: [
      ["Ruth Castellanos", RUTH, null, "Direction, Paris"],
      ["Dana Okafor", DANA, RUTH, "Produit"],
    ],
  },
  {
    name: "Spanish: Nombre and Apellidos, responsable by address",
    bytes: utf8(
      `Nombre,Apellidos,Correo electrónico,Departamento,Responsable\nRuth,Castellanos Díaz,${RUTH},Dirección,\nDana,Okafor,${DANA},Producto,${RUTH}`,
    ),
    people: [
      ["Ruth Castellanos Díaz", RUTH, null, "Dirección"],
      ["Dana Okafor", DANA, RUTH, "Producto"],
    ],
  },
  {
    name: "Italian: Nome and Cognome, responsabile",
    bytes: utf8(
      `Cognome;Nome;E-mail;Reparto;Responsabile\nCastellanos;Ruth;${RUTH};Direzione;\nOkafor;Dana;${DANA};Prodotto;Castellanos, Ruth`,
    ),
    people: [
      ["Ruth Castellanos", RUTH, null, "Direzione"],
      ["Dana Okafor", DANA, RUTH, "Prodotto"],
    ],
  },
  {
    name: "Dutch: tussenvoegsel, leidinggevende by number",
    bytes: utf8(
      `Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Afdeling;Leidinggevende\n7;Ruth;van der;Berg;${RUTH};Directie;\n8;Dana;;Okafor;${DANA};Product;7`,
    ),
    people: [
      ["Ruth van der Berg", RUTH, null, "Directie"],
      ["Dana Okafor", DANA, RUTH, "Product"],
    ],
  },
  {
    name: "Portuguese: nome completo, gestor",
    bytes: utf8(
      `Matrícula,Nome completo,E-mail corporativo,Área,Gestor direto\n7,Ruth Castellanos,${RUTH},Diretoria,\n8,Dana Okafor,${DANA},Produto,Ruth Castellanos`,
    ),
    people: [
      ["Ruth Castellanos", RUTH, null, "Diretoria"],
      ["Dana Okafor", DANA, RUTH, "Produto"],
    ],
  },
  {
    name: "pasted without headings: name, address, manager, team",
    bytes: utf8(`Dana Okafor\t${DANA}\nMei Lin\t${MEI}\t${DANA}\tProduct`),
    people: [
      ["Dana Okafor", DANA, null, null],
      ["Mei Lin", MEI, DANA, "Product"],
    ],
  },
  {
    name: "addresses as a mail program copies them",
    bytes: utf8(`"Okafor, Dana" <${DANA}>\nMei Lin <${MEI}>`),
    people: [
      ["Dana Okafor", DANA, null, null],
      ["Mei Lin", MEI, null, null],
    ],
  },
  {
    name: "lines that cannot be read beside lines that can",
    bytes: utf8(
      `Name,E-mail,Manager\nDana Okafor,${DANA},Nobody Known\n,nobody@x.example,\nMei Lin,mei at northwind,\n"Lin,\nMei",${MEI},${DANA}\nOther,${MEI.toUpperCase()},`,
    ),
    people: [
      ["Dana Okafor", DANA, null, null],
      ["Mei Lin", MEI, DANA, null],
    ],
    problems: [2, 3, 4, 7],
  },
  {
    name: "a circle of three is named and undone",
    bytes: utf8(
      `Name,E-mail,Manager\nA A,a@x.example,b@x.example\nB B,b@x.example,c@x.example\nC C,c@x.example,a@x.example\nD D,d@x.example,a@x.example`,
    ),
    people: [
      ["A A", "a@x.example", null, null],
      ["B B", "b@x.example", null, null],
      ["C C", "c@x.example", null, null],
      ["D D", "d@x.example", "a@x.example", null],
    ],
    problems: [2, 3, 4],
  },
]
