import type { Metadata } from "next"
import { askForLink } from "@/app/lost-link/actions"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { PublicFrame } from "@/app/_ui/publicFrame"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("lostLink.title") }
}

/** For those who have lost the mail with their link: it is sent once more to whoever is asked at an address. */
export default async function LostLinkPage() {
  const { configuration } = await openDesk()
  const { t } = await getWords()
  return (
    <PublicFrame>
      <div className="page slim">
        <PageHeader title={t("lostLink.title")} lead={t("lostLink.lead")} />
        {!configuration.mail && (
          <Notice tone="warning" title={t("lostLink.noMailTitle")}>
            {t("lostLink.noMail")}
          </Notice>
        )}
        <Card>
          <ActionForm action={askForLink}>
            <TextField
              name="email"
              label={t("lostLink.email")}
              type="email"
              autoComplete="email"
              hint={t("lostLink.hint")}
            />
            <SubmitButton pendingLabel={t("lostLink.pending")}>{t("lostLink.button")}</SubmitButton>
          </ActionForm>
        </Card>
        <p className="small quiet">{t("lostLink.handling")}</p>
      </div>
    </PublicFrame>
  )
}
