import { MarkIcon } from "@/app/_report/mark"
import styles from "@/app/_report/report.module.css"
import { ReportBlock } from "@/app/_report/reportBlock"
import { getWords } from "@/app/_server/words"
import { shapesOf } from "@/lib/report/chart/plot"
import type { Reading } from "@/lib/report/reading"

/** Who answered, as they are shown, and who was asked. */
export async function Participation({ reading }: { reading: Reading }) {
  const { t } = await getWords()
  const { invited, rows } = reading
  const shapes = shapesOf(rows)
  return (
    <ReportBlock reading={reading} block="participation">
      <div className={styles.pair}>
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">{t("reportView.participation.answers")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("reportView.participation.shownAs")}</th>
                <th scope="col" className="number">
                  {t("reportView.participation.answered")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, n }) => (
                <tr key={id}>
                  <th scope="row">
                    <MarkIcon shape={shapes.get(id)!} /> {name}
                  </th>
                  <td className="number">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">{t("reportView.participation.invitations")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("reportView.participation.group")}</th>
                <th scope="col" className="number">
                  {t("reportView.participation.invited")}
                </th>
              </tr>
            </thead>
            <tbody>
              {invited.map(({ group, n }) => (
                <tr key={group.id}>
                  <th scope="row">{group.name}</th>
                  <td className="number">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </ReportBlock>
  )
}
