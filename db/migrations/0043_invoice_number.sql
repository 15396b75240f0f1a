CREATE TABLE "invoice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"creditor_board_id" uuid NOT NULL,
	"debtor_board_id" uuid NOT NULL,
	"is_outside_scope" boolean NOT NULL,
	"year" integer NOT NULL,
	"serial" integer NOT NULL,
	"number" text NOT NULL,
	CONSTRAINT "invoice_once_a_serial" UNIQUE("creditor_board_id","year","serial"),
	CONSTRAINT "invoice_number_once" UNIQUE("number"),
	CONSTRAINT "invoice_once_a_bill" UNIQUE("period_id","creditor_board_id","debtor_board_id","is_outside_scope")
);
--> statement-breakpoint
CREATE TABLE "invoice_series" (
	"board_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last_serial" integer NOT NULL,
	CONSTRAINT "invoice_series_board_id_year_pk" PRIMARY KEY("board_id","year")
);
--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_creditor_board_id_board_id_fk" FOREIGN KEY ("creditor_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_debtor_board_id_board_id_fk" FOREIGN KEY ("debtor_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_period_of_pool" FOREIGN KEY ("period_id","pool_id") REFERENCES "public"."settlement_period"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_series" ADD CONSTRAINT "invoice_series_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
alter table invoice
  add constraint invoice_serial_counts check (serial > 0),
  add constraint invoice_year_is_of_now check (year between 1900 and 2199),
  add constraint invoice_number_is_a_line check (is_line(number)),
  add constraint invoice_between_boards check (creditor_board_id <> debtor_board_id);
--> statement-breakpoint
alter table invoice_series
  add constraint invoice_series_counts check (last_serial > 0);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who gives a number, and when

-- Bills of closed months, worked out from their lines: as closing numbers them. A bill on which everything cancels out is none.
create view invoice_due as
select period.closed_at, part.period_id, part.pool_id, part.creditor_board_id, part.debtor_board_id, part.is_outside_scope
from (
  select period_id, pool_id, creditor_board_id, debtor_board_id, vat_category = 'O' as is_outside_scope, sum(cents) as cents
  from settlement_line where creditor_board_id <> debtor_board_id
  group by period_id, pool_id, creditor_board_id, debtor_board_id, vat_category, vat_basis_points, vat_rule) part
join settlement_period period on period.id = part.period_id and period.status = 'closed'
group by period.closed_at, part.period_id, part.pool_id, part.creditor_board_id, part.debtor_board_id, part.is_outside_scope
having bool_or(part.cents <> 0);
--> statement-breakpoint
-- A bill of a month that is closed gets the next number of its board and year. The row of the series is locked until the end of
-- the transaction, so that two months that are closed at once wait for each other, and a closing that fails gives its numbers back.
create function number_invoice() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare period settlement_period;
begin
  select * into period from settlement_period where id = new.period_id for share;
  if period.status <> 'closed' then
    raise exception using errcode = 'check_violation', table = 'invoice',
      constraint = 'invoice_only_of_a_closed_period', message = 'the month is not closed';
  end if;
  if not exists (
    select from invoice_due due
    where (due.period_id, due.pool_id, due.creditor_board_id, due.debtor_board_id, due.is_outside_scope)
      = (new.period_id, new.pool_id, new.creditor_board_id, new.debtor_board_id, new.is_outside_scope)
  ) then
    raise exception using errcode = 'check_violation', table = 'invoice',
      constraint = 'invoice_of_lines', message = 'nothing is asked by this invoice';
  end if;
  new.year := extract(year from period.closed_at at time zone 'Europe/Amsterdam');
  insert into invoice_series as series (board_id, year, last_serial) values (new.creditor_board_id, new.year, 1)
  on conflict (board_id, year) do update set last_serial = series.last_serial + 1
  returning last_serial into new.serial;
  select board.number || '-' || new.year || '-' || lpad(new.serial::text, greatest(4, length(new.serial::text)), '0')
  into new.number from board where board.id = new.creditor_board_id;
  return new;
end $$;
--> statement-breakpoint
create trigger invoice_numbered before insert on invoice for each row execute function number_invoice();
create trigger invoice_stays before update or delete on invoice for each row execute function refuse_change();
create trigger invoice_stays_all before truncate on invoice for each statement execute function refuse_change();
create trigger invoice_series_stays before delete on invoice_series for each row execute function refuse_change();
create trigger invoice_series_stays_all before truncate on invoice_series
  for each statement execute function refuse_change();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees it

do $$
declare name text;
begin
  foreach name in array array['invoice', 'invoice_series'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
create policy coordinator_of_pool on invoice to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on invoice for select to achtervang_app
  using ((select board_of('board')) in (creditor_board_id, debtor_board_id));
create policy own_board on invoice_series for select to achtervang_app
  using (board_id = (select board_of('board')));
-- Year, serial and number are not for the application to say.
grant select, insert (period_id, pool_id, creditor_board_id, debtor_board_id, is_outside_scope) on invoice
  to achtervang_app;
grant select on invoice_series to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what must always be true

-- Bills without a number, numbers without a bill, and series that are not 1 to the last.
create function invoice_problems() returns table (subject text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(invoice.number, due.period_id || ' ' || due.creditor_board_id || ' ' || due.debtor_board_id)
  from invoice_due due
  full join invoice using (period_id, creditor_board_id, debtor_board_id, is_outside_scope)
  where due.pool_id is null or invoice.id is null
  union all
  select board_id || ' ' || year
  from (select creditor_board_id as board_id, year, count(*) as count, max(serial) as serial from invoice
    group by creditor_board_id, year) given
  full join invoice_series using (board_id, year)
  where (count, serial) is distinct from (last_serial::bigint, last_serial)
$$;
--> statement-breakpoint
revoke execute on function invoice_problems() from public;
grant execute on function invoice_problems() to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ the months that are closed

-- In order of closing, by who is paid and who pays.
insert into invoice (period_id, pool_id, creditor_board_id, debtor_board_id, is_outside_scope)
select period_id, pool_id, creditor_board_id, debtor_board_id, is_outside_scope
from invoice_due order by closed_at, creditor_board_id::text, debtor_board_id::text, is_outside_scope;
