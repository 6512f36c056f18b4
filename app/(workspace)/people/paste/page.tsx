import type { Metadata } from "next"
import { pastePeople } from "@/app/(workspace)/people/actions"
import { requireOrganiser } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextAreaField } from "@/app/_ui/form"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("people.paste.title") }
}

const EXAMPLE = "Dana Okafor, dana@example.org\nMei Lin, mei@example.org, dana@example.org, Product"

export default async function PastePeoplePage() {
  await requireOrganiser()
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader
        title={t("people.paste.link")}
        lead={t("people.paste.lead")}
        back={{ href: "/people", label: t("people.title") }}
      />
      <Card>
        <ActionForm action={pastePeople}>
          <TextAreaField
            name="list"
            label={t("people.paste.list")}
            rows={10}
            placeholder={EXAMPLE}
            spellCheck={false}
          />
          <SubmitButton pendingLabel={t("people.paste.adding")}>{t("people.paste.button")}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
