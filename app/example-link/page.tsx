import type { Metadata } from "next"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { PublicFrame } from "@/app/_ui/publicFrame"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("mailTexts.example.title") }
}

/** Where the link of a preview and of a test mail leads to. */
export default async function ExampleLinkPage() {
  const { t } = await getWords()
  return (
    <PublicFrame>
      <div className="page slim">
        <PageHeader title={t("mailTexts.example.title")} lead={t("mailTexts.example.lead")} />
      </div>
    </PublicFrame>
  )
}
