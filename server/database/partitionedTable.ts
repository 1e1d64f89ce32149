/**
 * How many parts each table of fairs has on PostgreSQL. A fair lives in one part, so its rows lie together and vacuum
 * works on small tables; Citus distributes the same tables by the same column (docs/scaling.md). Fixed for ever: the
 * number is part of applied migrations.
 */
const parts = 16

interface TableText {
  readonly sqlite: string
  readonly postgres: string
}

/** A table whose primary key begins with `fair_id`, split by it where the database can. */
export function partitionedTable(name: string, columns: string): TableText {
  const postgres = [`CREATE TABLE ${name} (${columns}) PARTITION BY HASH (fair_id);`]
  for (let part = 0; part < parts; part += 1)
    postgres.push(
      `CREATE TABLE ${name}_${part} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${parts}, REMAINDER ${part});`,
    )
  return { sqlite: `CREATE TABLE ${name} (${columns}) WITHOUT ROWID;`, postgres: postgres.join('\n') }
}
