import type { Metadata } from "next"
import type { ReactNode } from "react"
import { getWords } from "@/app/_server/words"
import { Aftermath } from "@/app/_ui/aftermath"
import { PublicFrame } from "@/app/_ui/publicFrame"

/** Not even the title says for whom raters are proposed: the link may have been passed on. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("nomination.link.title"), referrer: "no-referrer" }
}

export default function NominateLayout({ children }: { children: ReactNode }) {
  return (
    <Aftermath>
      <PublicFrame>{children}</PublicFrame>
    </Aftermath>
  )
}
