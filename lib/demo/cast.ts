/** Somebody of the demo: the same people appear in tests and screenshots. */
export interface Character {
  name: string
  /** Name of whom they report to. */
  manager: string | null
}

/** Northwind: a company of thirty, with a chief, six who lead a department, and those who work there. */
export const CAST: Character[] = [
  { name: "Ruth Castellanos", manager: null },
  { name: "Dana Okafor", manager: "Ruth Castellanos" },
  { name: "Amir Haddad", manager: "Ruth Castellanos" },
  { name: "Mei Lin", manager: "Ruth Castellanos" },
  { name: "Jonas Weber", manager: "Ruth Castellanos" },
  { name: "Priya Nair", manager: "Ruth Castellanos" },
  { name: "Tomás Silva", manager: "Ruth Castellanos" },
  { name: "Bea Lindqvist", manager: "Dana Okafor" },
  { name: "Kwame Mensah", manager: "Dana Okafor" },
  { name: "Hana Sato", manager: "Dana Okafor" },
  { name: "Lucía Romero", manager: "Dana Okafor" },
  { name: "Noah Fischer", manager: "Dana Okafor" },
  { name: "Ines Carvalho", manager: "Amir Haddad" },
  { name: "Viktor Petrov", manager: "Amir Haddad" },
  { name: "Zoë Janssen", manager: "Amir Haddad" },
  { name: "Samuel Adeyemi", manager: "Amir Haddad" },
  { name: "Freya Nilsen", manager: "Amir Haddad" },
  { name: "Yusuf Demir", manager: "Amir Haddad" },
  { name: "Clara Moreau", manager: "Mei Lin" },
  { name: "Ravi Menon", manager: "Mei Lin" },
  { name: "Olivia Grant", manager: "Mei Lin" },
  { name: "Emre Kaya", manager: "Jonas Weber" },
  { name: "Lotte Vermeer", manager: "Jonas Weber" },
  { name: "Pablo Ortega", manager: "Jonas Weber" },
  { name: "Aisha Rahman", manager: "Priya Nair" },
  { name: "Marek Nowak", manager: "Priya Nair" },
  { name: "Elif Aydın", manager: "Priya Nair" },
  { name: "George Whitfield", manager: "Priya Nair" },
  { name: "Sofia Bianchi", manager: "Tomás Silva" },
  { name: "Liam Byrne", manager: "Tomás Silva" },
]

const PRODUCT = ["Dana Okafor", "Amir Haddad", "Mei Lin"]

/** Whose work somebody's is part of: a department belongs to the unit of its head, and the chief to none. */
export function unitOf({ name, manager }: Character): string | null {
  if (manager === null) return null
  return PRODUCT.includes(name) || PRODUCT.includes(manager) ? "Product" : "Operations"
}

/** Who runs the reviews, and who coaches. */
export const ORGANISER = { name: "Lena Brandt", email: "lena.brandt@northwind.example" }
export const COACH = { name: "Harriet Cole", email: "harriet.cole@northwind.example" }

/** first.last@northwind.example, in plain letters. */
export function emailOf(name: string): string {
  const plain = name
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replaceAll(/[^A-Za-z ]/g, "")
  return `${plain.toLowerCase().replaceAll(" ", ".")}@northwind.example`
}
