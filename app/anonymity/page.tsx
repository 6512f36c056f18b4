import type { Metadata } from "next"
import { getWords } from "@/app/_server/words"
import { PageHeader, Section } from "@/app/_ui/block"
import { PublicFrame } from "@/app/_ui/publicFrame"
import { TAGS } from "@/app/_ui/tags"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("anonymity.title") }
}

const SEALED = ["link", "ballot", "close", "receipt", "change"] as const
const MERGED = ["groups", "bands", "nothing", "once"] as const
const LIMITS = ["operator", "size", "network", "mailbox", "writing", "pooling"] as const

/** In plain words, with the limits. */
export default async function AnonymityPage() {
  const { t } = await getWords()
  return (
    <PublicFrame>
      <div className="page narrow">
        <PageHeader title={t("anonymity.title")} lead={t("anonymity.lead")} />
        <Section title={t("anonymity.sealed.title")}>
          <ul className="prose">
            {SEALED.map((point) => (
              <li key={point}>{t.rich(`anonymity.sealed.${point}`, TAGS)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("anonymity.merged.title")}>
          <ul className="prose">
            {MERGED.map((point) => (
              <li key={point}>{t.rich(`anonymity.merged.${point}`, TAGS)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("anonymity.named.title")}>
          <p className="prose">{t("anonymity.named.body")}</p>
        </Section>
        <Section title={t("anonymity.limits.title")}>
          <ul className="prose">
            {LIMITS.map((point) => (
              <li key={point}>{t.rich(`anonymity.limits.${point}`, TAGS)}</li>
            ))}
          </ul>
          <p className="prose">{t("anonymity.limits.open")}</p>
        </Section>
      </div>
    </PublicFrame>
  )
}
