/** The bar at the top of a workspace. */
export const navigation = {
  skip: "Skip to the content",
  cycles: "Cycles",
  people: "People",
  mailbox: "Mailbox",
  settings: "Settings",
  reports: "Reports",
  appearance: "Appearance",
  light: "Light",
  dark: "Dark",
  system: "Automatic",
  signOut: "Sign out",
  /** Below every page of a workspace. */
  zone: "Days and times are those of {timeZone}.",
} as const
