/** Files and pasted lists that are taken over. */
export const sheets = {
  unreadable: {
    tooLarge: "This file is larger than {most, number} MB. Leave out columns that are not needed, or split it.",
    tooManyRows: "This list has more than {most, number} lines. Split it, and take over one part after the other.",
    tooManyColumns: "This list has more than {most, number} columns. Leave out those that are not needed.",
    tooMuchUnpacked: "This workbook is larger than {most, number} MB when it is unpacked. Save its list as CSV.",
    oldWorkbook:
      "This workbook is of the format before 2007 (.xls), or locked by a password. Save it as .xlsx or CSV without a password.",
    notATable: "This is neither a CSV file nor an Excel workbook (.xlsx).",
    empty: "There is nothing in this list.",
  },
} as const
