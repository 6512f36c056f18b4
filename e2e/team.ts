import type { Listed, Member } from "./organiser"

/** The small cast of a journey, at addresses of its own: Ruth leads Dana and her peers, Dana leads three. */
export function teamAt(domain: string): { owner: Member; people: Listed[] } {
  const at = (name: string) => `${name}@${domain}.example`
  const ruth = { name: "Ruth Castellanos", email: at("ruth") }
  const people = [
    ruth,
    { name: "Dana Okafor", email: at("dana"), managerEmail: ruth.email },
    { name: "Amir Haddad", email: at("amir"), managerEmail: ruth.email },
    { name: "Mei Lin", email: at("mei"), managerEmail: ruth.email },
    { name: "Jonas Weber", email: at("jonas"), managerEmail: ruth.email },
    { name: "Priya Nair", email: at("priya"), managerEmail: at("dana") },
    { name: "Tomás Silva", email: at("tomas"), managerEmail: at("dana") },
    { name: "Bea Lindqvist", email: at("bea"), managerEmail: at("dana") },
  ]
  return { owner: { ...ruth, password: "a long pass-phrase" }, people }
}
