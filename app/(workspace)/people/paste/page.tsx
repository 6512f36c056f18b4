import type { Metadata } from "next"
import { pastePeople } from "@/app/(workspace)/people/actions"
import { requireOrganiser } from "@/app/_server/viewer"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextAreaField } from "@/app/_ui/form"

export const metadata: Metadata = { title: "Paste a list of people" }

export default async function PastePeoplePage() {
  await requireOrganiser()
  return (
    <div className="page narrow">
      <PageHeader
        title="Paste a list"
        lead="Copy rows from a spreadsheet, or the text of a CSV file: name, e-mail address and, if you like, the e-mail address of the manager and the team or department. A first line of headings may put them in another order. Addresses that are known already get what is new."
        back={{ href: "/people", label: "People" }}
      />
      <Card>
        <ActionForm action={pastePeople}>
          <TextAreaField
            name="list"
            label="One person on each line"
            rows={10}
            placeholder={"Dana Okafor, dana@example.org\nMei Lin, mei@example.org, dana@example.org, Product"}
            spellCheck={false}
          />
          <SubmitButton pendingLabel="Adding …">Add these people</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
