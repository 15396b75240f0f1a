-- Sessions that end by themselves when nobody is there, that their owner sees and ends, and keys that end. Whoever is signed in
-- while this is brought in signs in once more.
delete from login;
--> statement-breakpoint
ALTER TABLE "access_key" ADD COLUMN "user_scope_id" uuid;--> statement-breakpoint
ALTER TABLE "access_key" ADD COLUMN "expires_at" timestamptz;--> statement-breakpoint
ALTER TABLE "access_key" ADD COLUMN "last_used_at" timestamptz;--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "disabled_at" timestamptz;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "last_seen_at" timestamptz NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "authenticated_at" timestamptz NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "method" text NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "device" text NOT NULL;--> statement-breakpoint
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_scope_of_user" FOREIGN KEY ("user_scope_id","user_id") REFERENCES "public"."user_scope"("id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_key_user" ON "access_key" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "login_user" ON "login" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_id_unique" UNIQUE("id");;--> statement-breakpoint

alter table login
  add constraint login_method_known check (method in ('key', 'mail-code', 'passkey', 'oidc', 'set-up')),
  add constraint login_device_is_line check (is_line(device)),
  add constraint login_seen_while_it_lasts check (last_seen_at between created_at and expires_at),
  add constraint login_authenticated_before_seen check (authenticated_at <= last_seen_at);
--> statement-breakpoint
alter table access_key
  add constraint access_key_expires_after_it_begins check (expires_at > created_at);
--> statement-breakpoint
create policy self on login for select to achtervang_app using (user_id = (select app_user_id()));
create policy self_ends on login for delete to achtervang_app using (user_id = (select app_user_id()));
create policy sign_in_touches on access_key for update to achtervang_app using ((select app_is('sign-in')));
create policy self_makes on access_key for insert to achtervang_app with check (user_id = (select app_user_id()));
create policy self_changes on access_key for update to achtervang_app using (user_id = (select app_user_id()));
grant update (last_seen_at) on login to achtervang_app;
grant update (last_used_at, expires_at) on access_key to achtervang_app;
grant update (disabled_at) on app_user to achtervang_app;
revoke update (user_scope_id, expires_at) on login from achtervang_app;
--> statement-breakpoint
-- Nobody changes this about oneself; `self_changes` is for the language.
create function refuse_disabling_oneself() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if app_role() is not null and not app_is('admin') then
    raise exception 'only an administrator disables a user' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger app_user_disabled_by_admin before update of disabled_at, name, email on app_user
  for each row when (old.* is distinct from new.*) execute function refuse_disabling_oneself();
--> statement-breakpoint
-- At the same moment, whoever does it: no session outlives its user.
create function end_sessions_of_disabled() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from login where user_id = new.id;
  return new;
end $$;
--> statement-breakpoint
create trigger app_user_disabled_ends_sessions after update of disabled_at on app_user
  for each row when (new.disabled_at is not null) execute function end_sessions_of_disabled();
