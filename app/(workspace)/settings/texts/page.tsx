import type { Metadata } from "next"
import Link from "next/link"
import { textLanguage } from "@/app/(workspace)/settings/texts/textLanguage"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Badge, Section } from "@/app/_ui/block"
import { hidden } from "@/app/_ui/hidden"
import { TEXT_KINDS } from "@/lib/mail/mailText"
import { readMailTexts } from "@/lib/mail/readMailTexts"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("mailTexts.title") }
}

/** The kinds of mails that organisers may write, and which of them they have written. */
export default async function MailTextsPage() {
  const { db, organiser } = await requireOrganiser()
  const { t, language } = await getWords()
  const textOf = await readMailTexts(db, [organiser.workspaceId], textLanguage(language))
  return (
    <Section title={t("mailTexts.title")}>
      <p className="quiet">{t("mailTexts.lead")}</p>
      <div className="table-frame">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t("mailTexts.all.kind")}</th>
              <th scope="col">{t("mailTexts.all.to")}</th>
              <th scope="col">{t("mailTexts.all.text")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("mailTexts.form.title")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {TEXT_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`mailbox.kinds.${kind}`)}</th>
                <td>{t(`mailTexts.to.${kind}`)}</td>
                <td>
                  {textOf(organiser.workspaceId, kind) ? (
                    <Badge tone="accent">{t("mailTexts.all.own")}</Badge>
                  ) : (
                    t("mailTexts.all.standard")
                  )}
                </td>
                <td>
                  <Link href={`/settings/texts/${kind}`} prefetch={false}>
                    {t.rich("mailTexts.all.edit", { kind: t(`mailbox.kinds.${kind}`), hidden })}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
