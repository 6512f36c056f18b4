"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { z } from "zod"
import { dropSession } from "@/app/_server/session"

const ThemeSchema = z.enum(["light", "dark", "system"]).catch("system")

export async function signOut(): Promise<void> {
  await dropSession()
  redirect("/sign-in")
}

/** Remembers light or dark on this device; it is nobody's secret, so anyone may set it. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = ThemeSchema.parse(form instanceof FormData ? form.get("theme") : null)
  const jar = await cookies()
  if (theme === "system") jar.delete("theme")
  else jar.set("theme", theme, { path: "/", sameSite: "lax", maxAge: 365 * 24 * 60 * 60 })
}
