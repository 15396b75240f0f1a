-- The door: codes by mail, school accounts, passkeys, a second step, invitations. Whoever is signed in while this is brought in
-- signs in once more.
delete from login;
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"browser_hash" text NOT NULL,
	"email" text,
	"user_id" uuid,
	"secret_hash" text,
	"payload" jsonb NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"used_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "authenticator" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	"last_step" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_provider" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"board_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"secret_name" text NOT NULL,
	"scopes" text NOT NULL,
	"subject_claim" text NOT NULL,
	"email_claim" text NOT NULL,
	"email_verified_claim" text,
	"organisation_claim" text,
	"organisation" text,
	"affiliation_claim" text,
	"affiliations" text[] NOT NULL,
	"email_domains" text[] NOT NULL,
	"is_mfa_asked" boolean NOT NULL,
	"mfa_values" text[] NOT NULL,
	"is_on" boolean NOT NULL,
	"changed_at" timestamptz NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "identity_provider_board_id_unique" UNIQUE("board_id")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"linked_at" timestamptz NOT NULL,
	CONSTRAINT "identity_one_subject" UNIQUE("provider_id","issuer","subject"),
	CONSTRAINT "identity_one_user" UNIQUE("provider_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"board_id" uuid,
	"site_ids" uuid[],
	"pool_id" uuid,
	"region_id" uuid,
	"member_id" uuid,
	"of_pool_id" uuid,
	"proof" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL,
	"accepted_at" timestamptz,
	"revoked_at" timestamptz,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"is_backed_up" boolean NOT NULL,
	"created_at" timestamptz NOT NULL,
	"last_used_at" timestamptz,
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"used_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamptz NOT NULL
);
--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "is_strong" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "login" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_provider_id_identity_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_provider"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_of_pool_id_pool_id_fk" FOREIGN KEY ("of_pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_app_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_expires" ON "attempt" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "invitation_user" ON "invitation" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkey_user" ON "passkey" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "recovery_code_user" ON "recovery_code" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_provider_id_identity_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_provider"("id") ON DELETE cascade ON UPDATE no action;;--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

alter table attempt
  add constraint attempt_kind_known check (kind in ('mail-code', 'second-step', 'enrol', 'passkey', 'passkey-new', 'oidc', 'oidc-trial')),
  add constraint attempt_browser_hash_is_sha256 check (browser_hash ~ '^[0-9a-f]{64}$'),
  add constraint attempt_expires_soon check (expires_at > created_at and expires_at <= created_at + interval '1 hour'),
  -- Whatever the code says: nobody guesses longer than this.
  add constraint attempt_five_tries check (tries between 0 and 5);
--> statement-breakpoint
alter table throttle add constraint throttle_counts check (count > 0);
--> statement-breakpoint
alter table invitation
  add constraint invitation_role_known check (role in ('school', 'coordinator', 'member', 'board', 'region', 'admin')),
  add constraint invitation_one_scope check (
    num_nonnulls(board_id, pool_id, region_id, member_id) = case role when 'admin' then 0 else 1 end
    and case role
      when 'school' then board_id is not null
      when 'board' then board_id is not null
      when 'coordinator' then pool_id is not null
      when 'region' then region_id is not null
      when 'member' then member_id is not null
      when 'admin' then true
      else false end),
  add constraint invitation_sites_of_a_school
    check (site_ids is null or (role = 'school' and cardinality(site_ids) > 0)),
  add constraint invitation_proof_known check (proof in ('mailbox', 'console')),
  add constraint invitation_token_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$'),
  add constraint invitation_fourteen_days check (expires_at > created_at and expires_at <= created_at + interval '14 days'),
  add constraint invitation_one_end check (num_nonnulls(accepted_at, revoked_at) <= 1);
--> statement-breakpoint
alter table recovery_code add constraint recovery_code_hash_is_sha256 check (code_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table passkey
  add constraint passkey_name_is_line check (is_line(name)),
  add constraint passkey_counter_not_negative check (counter >= 0);
--> statement-breakpoint
alter table identity_provider
  -- A secret and a sign-in travel there: only over TLS, or on this very machine.
  add constraint identity_provider_issuer_is_safe
    check (issuer ~ '^https://[^\s/?#@]+(/[^\s?#]*)?$' or issuer ~ '^http://(127\.0\.0\.1|localhost)(:\d+)?(/[^\s?#]*)?$'),
  add constraint identity_provider_client_id_is_line check (is_line(client_id)),
  add constraint identity_provider_secret_name_is_a_name check (secret_name ~ '^[A-Z][A-Z0-9_]{0,60}$'),
  add constraint identity_provider_organisation_with_its_claim
    check ((organisation_claim is null) = (organisation is null)),
  add constraint identity_provider_affiliations_with_their_claim
    check ((affiliation_claim is null) = (cardinality(affiliations) = 0)),
  -- An address that nothing vouches for is nobody's.
  add constraint identity_provider_vouches_for_addresses
    check (email_verified_claim is not null or cardinality(email_domains) > 0),
  add constraint identity_provider_asks_mfa_by_value check (not is_mfa_asked or cardinality(mfa_values) > 0);
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['attempt', 'throttle', 'invitation', 'authenticator', 'recovery_code', 'passkey',
    'identity_provider', 'identity'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
    execute format('create policy sign_in on %I to achtervang_app using ((select app_is(''sign-in'')))', name);
  end loop;
  foreach name in array array['authenticator', 'recovery_code', 'passkey', 'identity'] loop
    execute format('create policy self on %I to achtervang_app using (user_id = (select app_user_id()))', name);
  end loop;
  foreach name in array array['attempt', 'throttle'] loop
    execute format('create policy worker on %I to achtervang_app using ((select app_is(''worker'')))', name);
  end loop;
end $$;
--> statement-breakpoint
create policy admin on identity_provider to achtervang_app using ((select app_is('admin')));
create policy worker on invitation for select to achtervang_app using ((select app_is('worker')));
create policy admin on invitation to achtervang_app using ((select app_is('admin')));
-- A coordinator offers roles in the own pools: to whoever coordinates too, and to who is a member there.
create policy own_pools on invitation to achtervang_app
  using (of_pool_id = any ((select pools_of('coordinator'))::uuid[]))
  with check (of_pool_id = any ((select pools_of('coordinator'))::uuid[]) and proof = 'mailbox'
    and (role = 'coordinator' and pool_id = of_pool_id or role = 'member' and exists (
      select from pool_member where pool_member.member_id = invitation.member_id
        and pool_member.pool_id = invitation.of_pool_id)));
create policy own_board on invitation to achtervang_app
  using (of_pool_id is null and role in ('school', 'board') and board_id = (select board_of('board')))
  with check (of_pool_id is null and role in ('school', 'board') and board_id = (select board_of('board'))
    and proof = 'mailbox');
-- At the door a role is given to whoever was invited to exactly that role, and to nobody else.
create policy sign_in_invited on user_scope for insert to achtervang_app
  with check ((select app_is('sign-in')) and exists (
    select from invitation where invitation.user_id = user_scope.user_id and invitation.role = user_scope.role
      and invitation.accepted_at is not null and invitation.revoked_at is null
      and invitation.board_id is not distinct from user_scope.board_id
      and invitation.site_ids is not distinct from user_scope.site_ids
      and invitation.pool_id is not distinct from user_scope.pool_id
      and invitation.region_id is not distinct from user_scope.region_id
      and invitation.member_id is not distinct from user_scope.member_id));
grant select, insert on attempt, throttle, invitation, authenticator, recovery_code, passkey, identity_provider, identity
  to achtervang_app;
grant update (tries, used_at, secret_hash, user_id, payload), delete on attempt to achtervang_app;
grant update (count, until), delete on throttle to achtervang_app;
grant update (accepted_at, revoked_at) on invitation to achtervang_app;
grant update (last_step), delete on authenticator to achtervang_app;
grant update (used_at), delete on recovery_code to achtervang_app;
grant update (name, counter, is_backed_up, last_used_at), delete on passkey to achtervang_app;
grant update (issuer, client_id, secret_name, scopes, subject_claim, email_claim, email_verified_claim, organisation_claim,
  organisation, affiliation_claim, affiliations, email_domains, is_mfa_asked, mfa_values, is_on, changed_at, version)
  on identity_provider to achtervang_app;
grant delete on identity to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ an address becomes a user

-- Who invites need not see who is known: the answer is the id, whether somebody had this address or not. A name that is known stays.
create function user_to_invite(of_name text, of_email text, in_language text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare found uuid;
begin
  if not app_is('admin', 'coordinator', 'board') then
    raise exception 'this role invites nobody' using errcode = '42501';
  end if;
  insert into app_user (name, email, language) values (of_name, of_email, in_language)
    on conflict (email) do nothing returning id into found;
  if found is null then
    select id into found from app_user where email = of_email;
  end if;
  return found;
end $$;
--> statement-breakpoint
revoke execute on function user_to_invite(text, text, text) from public;
grant execute on function user_to_invite(text, text, text) to achtervang_app;
