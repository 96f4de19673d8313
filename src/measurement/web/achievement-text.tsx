import { Figure } from '#ui/figure.tsx'
import { StatusWord } from '#ui/status-word.tsx'
import type { AchievementShape } from '../contract.ts'
import { statusTones, statusWords } from '../rules/status-word.ts'
import { verdictWords } from '../rules/verdict.ts'
import { percentText, wordsForNoRatio } from './words.ts'

interface AchievementProps {
  readonly achievement: AchievementShape
}

/** The ratio as the formula gives it, or in words why there is none: "Belum jatuh tempo" is neither 100 nor 0. */
export function RawAchievement({ achievement }: AchievementProps) {
  const instead = wordsForNoRatio(achievement)
  return instead === null ? (
    <Figure value={percentText(achievement.raw)} title={achievement.reason} />
  ) : (
    <span className="measurement-words" title={achievement.reason}>
      {instead}
    </span>
  )
}

/** What the report prints: the ratio up to the cap, or, lighter and with its reason, what the policy prints instead. */
export function ReportedAchievement({ achievement }: AchievementProps) {
  const { status, reported, raw, reason, cap } = achievement
  const text = percentText(reported)
  if (text === null) return <Figure value={null} missing={reason} />
  if (status === 'byPolicy')
    return (
      <span className="soft" title={reason}>
        <Figure value={text} /> <small>menurut kebijakan</small>
      </span>
    )
  const capped = cap !== null && raw !== reported
  return (
    <>
      <Figure value={text} title={reason} />
      {capped ? <small className="soft"> batas</small> : null}
    </>
  )
}

/** The status word in its colour, the verdict in words, and whether the figure is an anomaly. */
export function AchievementStatus({ achievement }: AchievementProps) {
  const { word, verdict, anomaly, reason } = achievement
  return (
    <div className="measurement-status">
      <StatusWord tone={statusTones[word]} title={reason}>
        {statusWords[word]}
      </StatusWord>
      {verdict === 'notAssessed' ? null : <div className="soft">{verdictWords[verdict]}</div>}
      {anomaly ? (
        <div>
          <StatusWord tone="warn">Anomali</StatusWord>
        </div>
      ) : null}
    </div>
  )
}
