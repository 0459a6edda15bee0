/** The report as a person reads it at the end of a run. Pure. */
import type { ImportReport } from './import-report';

export function summaryLines(report: ImportReport): string[] {
  const { read, created, updated, unchanged, rejected, published, heldBack } = report;
  const lines = [
    ...(report.dryRun ? ['预演：没有写入任何内容 / rehearsal: nothing was written'] : []),
    `读入 ${read} 条 = 新建 ${created} + 更新 ${updated} + 未变 ${unchanged} + 拒绝 ${rejected} / read = created + updated + unchanged + rejected`,
  ];
  if (report.publish)
    lines.push(
      `公开 ${published} 条，暂缓 ${heldBack} 条 / published ${published}, held back ${heldBack}`,
    );
  lines.push(
    ...counted('拒绝 / rejected', report.rejectedByCode),
    ...counted('暂缓 / held back', report.heldBackByCode),
  );
  const warned = Object.entries(report.warnings).map(([code, { count }]) => [code, count] as const);
  lines.push(...counted('提示 / warnings', Object.fromEntries(warned)));
  for (const { name, unknownColumns } of report.files) {
    if (unknownColumns.length > 0)
      lines.push(`${name}：未导入的列 / columns not imported: ${unknownColumns.join('、')}`);
  }
  if (report.agenciesCreated.length > 0) {
    lines.push(
      `新建公开主体 ${report.agenciesCreated.length} 个（临时代码，请补全） / provisional agencies created`,
    );
  }
  if (report.state === 'interrupted') {
    lines.push('已中断；再运行一次即可继续 / interrupted; run it again to go on');
  }
  lines.push(
    `用时 ${(report.durationMs / 1000).toFixed(1)} 秒，每秒 ${report.recordsPerSecond} 条 / ${report.recordsPerSecond} records a second`,
    `报告 / report: ${report.directory}`,
  );
  return lines;
}

function counted(title: string, counts: Readonly<Record<string, number>>): string[] {
  const sorted = Object.entries(counts).sort(([, left], [, right]) => right - left);
  if (sorted.length === 0) return [];
  return [`  ${title}: ${sorted.map(([code, count]) => `${code} ${count}`).join(', ')}`];
}
