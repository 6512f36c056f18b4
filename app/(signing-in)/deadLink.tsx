import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"

export async function DeadLink({ again }: { again: string }) {
  const { t } = await getWords()
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.dead.title")} lead={t("signIn.dead.lead")} />
      <div>
        <ButtonLink href={again} variant="primary">
          {t("signIn.dead.button")}
        </ButtonLink>
      </div>
    </div>
  )
}
