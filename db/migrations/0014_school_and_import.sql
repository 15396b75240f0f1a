CREATE TABLE "import_heading" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"board_id" uuid,
	"kind" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"used_at" timestamptz NOT NULL,
	CONSTRAINT "import_heading_of_user" UNIQUE NULLS NOT DISTINCT("user_id","board_id","kind")
);
--> statement-breakpoint
CREATE TABLE "import_upload" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"board_id" uuid,
	"pool_id" uuid,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text NOT NULL,
	"mapping" jsonb,
	"findings" jsonb,
	"report" jsonb,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcode_place" (
	"postcode4" text PRIMARY KEY NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fulfilment" ADD COLUMN "fit_words" text;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "replaces_request_id" uuid;--> statement-breakpoint
ALTER TABLE "import_heading" ADD CONSTRAINT "import_heading_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_heading" ADD CONSTRAINT "import_heading_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_upload_user" ON "import_upload" USING btree ("user_id","expires_at");--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_replaces_of_board" FOREIGN KEY ("replaces_request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_replaced_once" UNIQUE("replaces_request_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

alter table import_upload
  add constraint import_upload_kind_known check (kind in ('requests', 'members', 'sites')),
  add constraint import_upload_file_name_is_line check (is_line(file_name)),
  add constraint import_upload_expires_after_creation check (expires_at > created_at),
  add constraint import_upload_four_megabytes_at_most check (octet_length(content) <= 4000000);
--> statement-breakpoint
alter table import_heading
  add constraint import_heading_kind_known check (kind in ('requests', 'members', 'sites'));
--> statement-breakpoint
alter table postcode_place
  add constraint postcode_place_has_four_digits check (postcode4 ~ '^[1-9][0-9]{3}$'),
  add constraint postcode_place_is_on_earth check (is_place(latitude, longitude));
--> statement-breakpoint
alter table fulfilment
  add constraint fulfilment_fit_words_are_text check (is_text(fit_words));
--> statement-breakpoint

-- Hours that a school confirmed were worked: such a lesson cannot be cancelled any more, whoever cancels and whatever they see.
create function keep_what_was_worked() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from fulfilment_session where assignment_session_id = new.id) then
    raise exception using errcode = 'check_violation', table = 'assignment_session',
      constraint = 'assignment_session_worked_stays', message = 'the hours of this session are confirmed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger assignment_session_worked before update of status on assignment_session
  for each row when (new.status = 'cancelled' and old.status <> 'cancelled') execute function keep_what_was_worked();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['import_upload', 'import_heading', 'postcode_place'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
-- A file may say who is away and why: it is there for whoever sent it, in the board for which it was sent.
create policy own on import_upload to achtervang_app
  using (user_id = (select app_user_id()) and (select app_is('school', 'coordinator', 'admin'))
    and board_id is not distinct from (select board_of('school')))
  with check (user_id = (select app_user_id()) and (select app_is('school', 'coordinator', 'admin'))
    and board_id is not distinct from (select board_of('school'))
    and (not (select app_is('coordinator')) or pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy own on import_heading to achtervang_app
  using (user_id = (select app_user_id()) and (select app_is('school', 'coordinator', 'admin'))
    and board_id is not distinct from (select board_of('school')));
create policy signed_in on postcode_place for select to achtervang_app using ((select app_role()) is not null);
create policy admin on postcode_place to achtervang_app using ((select app_is('admin')));
grant select, insert, delete on import_upload to achtervang_app;
grant update (content, mapping, findings, report) on import_upload to achtervang_app;
grant select, insert on import_heading, postcode_place to achtervang_app;
grant update (mapping, used_at) on import_heading to achtervang_app;
grant update (latitude, longitude) on postcode_place to achtervang_app;
-- Hours are confirmed lesson by lesson while an assignment runs; what they come to is counted again each time.
grant update (fit_words, confirmed_by, confirmed_at, minutes, wage_cents, travel_cents, alternative, tariff_id,
  alternative_low_cents, alternative_expected_cents, alternative_high_cents) on fulfilment to achtervang_app;
--> statement-breakpoint
-- Files whose hour is over, without the worker seeing what stood in them.
create function forget_uploads(at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare forgotten integer;
begin
  if not app_is('worker') then return 0; end if;
  delete from import_upload where expires_at <= at;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
--> statement-breakpoint
-- Which of these addresses somebody has: one address is one person in every pool. Neither who nor where is told.
create function emails_taken(emails text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select email from member where email = any (emails) and app_is('coordinator', 'admin')
$$;
--> statement-breakpoint
revoke execute on function forget_uploads(timestamptz), emails_taken(text[]) from public;
grant execute on function forget_uploads(timestamptz), emails_taken(text[]) to achtervang_app;
