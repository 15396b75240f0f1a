CREATE TABLE "absence_reason" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"chain_exempt_in_primary" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"reason_code" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"open_ended" boolean NOT NULL,
	"status" text NOT NULL,
	"posted_by" uuid,
	"posted_at" timestamptz NOT NULL,
	CONSTRAINT "absence_of_board" UNIQUE("id","board_id")
);
--> statement-breakpoint
CREATE TABLE "access_key" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"key_hash" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	"revoked_at" timestamptz,
	CONSTRAINT "access_key_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "admission" (
	"member_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"admitted_on" date NOT NULL,
	CONSTRAINT "admission_member_id_board_id_pk" PRIMARY KEY("member_id","board_id")
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"region_id" uuid,
	CONSTRAINT "agency_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	CONSTRAINT "app_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "assignment_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"request_session_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"day" date NOT NULL,
	"during" "tstzrange" NOT NULL,
	"minutes" integer NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"offer_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	"minutes" integer NOT NULL,
	"confirmed_at" timestamptz NOT NULL,
	"cancelled_at" timestamptz,
	"cancelled_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assignment_offer_id_unique" UNIQUE("offer_id"),
	CONSTRAINT "assignment_of_request" UNIQUE("id","request_id","board_id","pool_id","member_id"),
	CONSTRAINT "assignment_of_pool" UNIQUE("id","board_id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "availability_exception" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"available" boolean NOT NULL,
	"from_time" time,
	"until_time" time,
	"created_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availability" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"rrule" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	"from_time" time NOT NULL,
	"until_time" time NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"region_id" uuid,
	CONSTRAINT "board_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "calendar_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scope" text NOT NULL,
	"holiday_region" text,
	"region_id" uuid,
	"board_id" uuid,
	"site_id" uuid,
	"kind" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employment_contract" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"board_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"exempt" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"employer" text NOT NULL,
	"board_id" uuid,
	"agency_id" uuid,
	"region_id" uuid,
	"form" text NOT NULL,
	"week_minutes" integer NOT NULL,
	"home_site_id" uuid,
	"wage_cents_per_hour" integer NOT NULL,
	"wage_basis" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	CONSTRAINT "engagement_of_member" UNIQUE("id","member_id")
);
--> statement-breakpoint
CREATE TABLE "event_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamptz NOT NULL,
	"actor_user_id" uuid,
	"actor_role" text NOT NULL,
	"verb" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"board_id" uuid,
	"pool_id" uuid,
	"facts" jsonb NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "exclusion" (
	"member_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date,
	CONSTRAINT "exclusion_member_id_site_id_asked_by_pk" PRIMARY KEY("member_id","site_id","asked_by")
);
--> statement-breakpoint
CREATE TABLE "fulfilment_session" (
	"fulfilment_id" uuid NOT NULL,
	"assignment_session_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "fulfilment_session_fulfilment_id_assignment_session_id_pk" PRIMARY KEY("fulfilment_id","assignment_session_id"),
	CONSTRAINT "fulfilment_session_assignment_session_id_unique" UNIQUE("assignment_session_id")
);
--> statement-breakpoint
CREATE TABLE "fulfilment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamptz NOT NULL,
	"minutes" integer NOT NULL,
	"wage_cents" integer NOT NULL,
	"travel_cents" integer NOT NULL,
	"alternative" text NOT NULL,
	"tariff_id" uuid,
	"alternative_low_cents" integer NOT NULL,
	"alternative_expected_cents" integer NOT NULL,
	"alternative_high_cents" integer NOT NULL,
	"rating" integer,
	CONSTRAINT "fulfilment_assignment_id_unique" UNIQUE("assignment_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "idempotency_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "intake_finding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"met" boolean NOT NULL,
	"evidence" text NOT NULL,
	"found_on" date NOT NULL,
	CONSTRAINT "intake_finding_once" UNIQUE("pool_id","member_id","criterion")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"run_after" timestamptz NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamptz,
	"done_at" timestamptz,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "law_parameter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"body" jsonb NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "law_parameter_one_per_day" UNIQUE("kind","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "lifecycle_step" (
	"noun" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "lifecycle_step_noun_from_status_to_status_pk" PRIMARY KEY("noun","from_status","to_status")
);
--> statement-breakpoint
CREATE TABLE "login" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"user_scope_id" uuid NOT NULL,
	"created_at" timestamptz NOT NULL,
	"expires_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"spelregels_id" uuid NOT NULL,
	"status" text NOT NULL,
	"seed" integer NOT NULL,
	"started_by" uuid,
	"started_at" timestamptz NOT NULL,
	"finished_at" timestamptz,
	"request_count" integer NOT NULL,
	"member_count" integer NOT NULL,
	"covered_count" integer,
	"plan_value" double precision,
	"bound" double precision,
	"world_hash" text,
	"failure" text,
	CONSTRAINT "match_run_of_pool" UNIQUE("id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "member_document" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"issued_on" date NOT NULL,
	"seen_on" date NOT NULL,
	CONSTRAINT "member_document_once" UNIQUE("member_id","board_id","kind","issued_on")
);
--> statement-breakpoint
CREATE TABLE "member_role" (
	"member_id" uuid NOT NULL,
	"role_code" text NOT NULL,
	CONSTRAINT "member_role_member_id_role_code_pk" PRIMARY KEY("member_id","role_code")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"postcode4" text,
	"latitude" double precision,
	"longitude" double precision,
	"travel_minutes_max" integer,
	"home_board_id" uuid,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "member_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"session_ids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamptz NOT NULL,
	"deadline_at" timestamptz NOT NULL,
	"answered_at" timestamptz,
	"decline_reason" text,
	CONSTRAINT "offer_of_request" UNIQUE("id","request_id","board_id","pool_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "outside_cover" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"by" text NOT NULL,
	"agency_id" uuid,
	"minutes" integer NOT NULL,
	"cost_cents" integer NOT NULL,
	"logged_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"draws" boolean NOT NULL,
	"supplies" boolean NOT NULL,
	"formation_share_basis_points" integer NOT NULL,
	"pupils" integer NOT NULL,
	"source_order" text[],
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "participation_one_per_day" UNIQUE("pool_id","board_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "pool_member" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"status" text NOT NULL,
	"joined_on" date,
	"left_on" date,
	"left_to" text,
	"internal_team_board_id" uuid,
	CONSTRAINT "pool_member_once" UNIQUE("pool_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "pool_region" (
	"pool_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	CONSTRAINT "pool_region_pool_id_region_id_pk" PRIMARY KEY("pool_id","region_id")
);
--> statement-breakpoint
CREATE TABLE "pool" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "pool_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "preference" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"site_id" uuid,
	"level" text,
	CONSTRAINT "preference_once" UNIQUE NULLS NOT DISTINCT("member_id","site_id","level")
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"spelregels_id" uuid NOT NULL,
	"part_id" text NOT NULL,
	"session_ids" uuid[] NOT NULL,
	"member_id" uuid,
	"value" double precision NOT NULL,
	"status" text NOT NULL,
	"verdicts" jsonb NOT NULL,
	"held_by_request_ids" uuid[] NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamptz,
	"reason" text,
	"overridden_rule_ids" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "proposal_of_request" UNIQUE("id","request_id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"vak_id" text,
	"grade" text NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "region" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"holiday_region" text NOT NULL,
	CONSTRAINT "region_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "request_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"day" date NOT NULL,
	"from_time" time NOT NULL,
	"until_time" time NOT NULL,
	"during" "tstzrange" NOT NULL,
	"minutes" integer NOT NULL,
	"vak_id" text,
	"level" text NOT NULL,
	"year" integer,
	"class_group" text,
	CONSTRAINT "request_session_of_request" UNIQUE("id","request_id","board_id")
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"absence_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"pool_id" uuid,
	"role_code" text NOT NULL,
	"kind" text NOT NULL,
	"urgency" text NOT NULL,
	"status" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"open_ended" boolean NOT NULL,
	"length_school_days" integer NOT NULL,
	"length_calendar_days" integer NOT NULL,
	"length_session_days" integer NOT NULL,
	"minutes" integer NOT NULL,
	"vak_ids" text[] NOT NULL,
	"levels" text[] NOT NULL,
	"preferred_member_id" uuid,
	"licensed_teacher_named" boolean NOT NULL,
	"notes" text,
	"alternative" text NOT NULL,
	"class_consequence" text,
	"posted_by" uuid,
	"posted_at" timestamptz NOT NULL,
	"covered_at" timestamptz,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "request_of_board" UNIQUE("id","board_id")
);
--> statement-breakpoint
CREATE TABLE "role" (
	"code" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"licence_required" boolean NOT NULL,
	"unlicensed" boolean NOT NULL,
	"delivered_in" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "salary_step" (
	"scale" text NOT NULL,
	"step" integer NOT NULL,
	"valid_from" date NOT NULL,
	"month_cents" integer NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "salary_step_scale_step_valid_from_pk" PRIMARY KEY("scale","step","valid_from")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"board_id" uuid NOT NULL,
	"code" text NOT NULL,
	"brin" text NOT NULL,
	"name" text NOT NULL,
	"street" text,
	"house_number" text,
	"postcode" text,
	"place_name" text NOT NULL,
	"municipality_code" text,
	"municipality" text,
	"province" text,
	"denomination" text,
	"phone" text,
	"website" text,
	"structure" text,
	"levels" text[] NOT NULL,
	"holiday_region" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"contact" text,
	CONSTRAINT "site_code_unique" UNIQUE("code"),
	CONSTRAINT "site_of_board" UNIQUE("id","board_id")
);
--> statement-breakpoint
CREATE TABLE "spelregels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "spelregels_one_per_version" UNIQUE("pool_id","version"),
	CONSTRAINT "spelregels_one_per_day" UNIQUE("pool_id","valid_from"),
	CONSTRAINT "spelregels_of_pool" UNIQUE("id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "tariff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"alternative" text NOT NULL,
	"role_code" text,
	"agency_id" uuid,
	"board_id" uuid,
	"low_cents_per_hour" integer NOT NULL,
	"expected_cents_per_hour" integer NOT NULL,
	"high_cents_per_hour" integer NOT NULL,
	"vat_basis_points" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"source" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "tariff_one_per_day" UNIQUE NULLS NOT DISTINCT("alternative","role_code","agency_id","board_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "user_scope" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"board_id" uuid,
	"site_ids" uuid[],
	"pool_id" uuid,
	"region_id" uuid,
	"member_id" uuid,
	CONSTRAINT "user_scope_of_user" UNIQUE("id","user_id")
);
--> statement-breakpoint
CREATE TABLE "vak" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_reason_code_absence_reason_code_fk" FOREIGN KEY ("reason_code") REFERENCES "public"."absence_reason"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_posted_by_app_user_id_fk" FOREIGN KEY ("posted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_site_of_board" FOREIGN KEY ("site_id","board_id") REFERENCES "public"."site"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_key" ADD CONSTRAINT "access_key_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission" ADD CONSTRAINT "admission_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission" ADD CONSTRAINT "admission_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_session" ADD CONSTRAINT "assignment_session_assignment" FOREIGN KEY ("assignment_id","request_id","board_id","pool_id","member_id") REFERENCES "public"."assignment"("id","request_id","board_id","pool_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_session" ADD CONSTRAINT "assignment_session_of_request" FOREIGN KEY ("request_session_id","request_id","board_id") REFERENCES "public"."request_session"("id","request_id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_offer_of_request" FOREIGN KEY ("offer_id","request_id","board_id","pool_id","member_id") REFERENCES "public"."offer"("id","request_id","board_id","pool_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_engagement_of_member" FOREIGN KEY ("engagement_id","member_id") REFERENCES "public"."engagement"("id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_request_of_board" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_exception" ADD CONSTRAINT "availability_exception_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability" ADD CONSTRAINT "availability_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board" ADD CONSTRAINT "board_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_entry" ADD CONSTRAINT "calendar_entry_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_contract" ADD CONSTRAINT "employment_contract_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employment_contract" ADD CONSTRAINT "employment_contract_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_home_site_id_site_id_fk" FOREIGN KEY ("home_site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment_session" ADD CONSTRAINT "fulfilment_session_fulfilment_id_fulfilment_id_fk" FOREIGN KEY ("fulfilment_id") REFERENCES "public"."fulfilment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment_session" ADD CONSTRAINT "fulfilment_session_assignment_session_id_assignment_session_id_fk" FOREIGN KEY ("assignment_session_id") REFERENCES "public"."assignment_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_confirmed_by_app_user_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_tariff_id_tariff_id_fk" FOREIGN KEY ("tariff_id") REFERENCES "public"."tariff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fulfilment" ADD CONSTRAINT "fulfilment_assignment_of_board" FOREIGN KEY ("assignment_id","board_id","pool_id") REFERENCES "public"."assignment"("id","board_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_finding" ADD CONSTRAINT "intake_finding_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_finding" ADD CONSTRAINT "intake_finding_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_scope_of_user" FOREIGN KEY ("user_scope_id","user_id") REFERENCES "public"."user_scope"("id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_run" ADD CONSTRAINT "match_run_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_run" ADD CONSTRAINT "match_run_started_by_app_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_run" ADD CONSTRAINT "match_run_spelregels_of_pool" FOREIGN KEY ("spelregels_id","pool_id") REFERENCES "public"."spelregels"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_document" ADD CONSTRAINT "member_document_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_document" ADD CONSTRAINT "member_document_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_role" ADD CONSTRAINT "member_role_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_role" ADD CONSTRAINT "member_role_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_home_board_id_board_id_fk" FOREIGN KEY ("home_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_sent_by_app_user_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_proposal_of_request" FOREIGN KEY ("proposal_id","request_id","pool_id") REFERENCES "public"."proposal"("id","request_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_request_of_board" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_cover" ADD CONSTRAINT "outside_cover_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_cover" ADD CONSTRAINT "outside_cover_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_cover" ADD CONSTRAINT "outside_cover_request_of_board" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_internal_team_board_id_board_id_fk" FOREIGN KEY ("internal_team_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_region" ADD CONSTRAINT "pool_region_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_region" ADD CONSTRAINT "pool_region_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preference" ADD CONSTRAINT "preference_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_app_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_run_of_pool" FOREIGN KEY ("run_id","pool_id") REFERENCES "public"."match_run"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_spelregels_of_pool" FOREIGN KEY ("spelregels_id","pool_id") REFERENCES "public"."spelregels"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_request_of_board" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_vak_id_vak_id_fk" FOREIGN KEY ("vak_id") REFERENCES "public"."vak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_session" ADD CONSTRAINT "request_session_vak_id_vak_id_fk" FOREIGN KEY ("vak_id") REFERENCES "public"."vak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_session" ADD CONSTRAINT "request_session_request" FOREIGN KEY ("request_id","board_id") REFERENCES "public"."request"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_preferred_member_id_member_id_fk" FOREIGN KEY ("preferred_member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_posted_by_app_user_id_fk" FOREIGN KEY ("posted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_absence_of_board" FOREIGN KEY ("absence_id","board_id") REFERENCES "public"."absence"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_site_of_board" FOREIGN KEY ("site_id","board_id") REFERENCES "public"."site"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spelregels" ADD CONSTRAINT "spelregels_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spelregels" ADD CONSTRAINT "spelregels_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_scope" ADD CONSTRAINT "user_scope_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_scope" ADD CONSTRAINT "user_scope_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_scope" ADD CONSTRAINT "user_scope_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_scope" ADD CONSTRAINT "user_scope_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_scope" ADD CONSTRAINT "user_scope_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_board" ON "absence" USING btree ("board_id","first_day");--> statement-breakpoint
CREATE INDEX "assignment_session_by_assignment" ON "assignment_session" USING btree ("assignment_id");--> statement-breakpoint
CREATE INDEX "assignment_session_pool" ON "assignment_session" USING btree ("pool_id","day");--> statement-breakpoint
CREATE INDEX "assignment_session_member" ON "assignment_session" USING btree ("member_id","day");--> statement-breakpoint
CREATE INDEX "assignment_request" ON "assignment" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "assignment_member" ON "assignment" USING btree ("member_id","board_id");--> statement-breakpoint
CREATE INDEX "assignment_pool" ON "assignment" USING btree ("pool_id","status");--> statement-breakpoint
CREATE INDEX "availability_exception_member" ON "availability_exception" USING btree ("member_id","first_day");--> statement-breakpoint
CREATE INDEX "availability_member" ON "availability" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "calendar_entry_days" ON "calendar_entry" USING btree ("first_day","last_day");--> statement-breakpoint
CREATE INDEX "employment_contract_member" ON "employment_contract" USING btree ("member_id","board_id");--> statement-breakpoint
CREATE INDEX "engagement_member" ON "engagement" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "event_pool" ON "event" USING btree ("pool_id","at");--> statement-breakpoint
CREATE INDEX "fulfilment_pool" ON "fulfilment" USING btree ("pool_id","confirmed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "job_one_waiting" ON "job" USING btree ("kind","subject_id") WHERE done_at is null and locked_until is null;--> statement-breakpoint
CREATE INDEX "job_due" ON "job" USING btree ("run_after") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "match_run_pool" ON "match_run" USING btree ("pool_id","started_at");--> statement-breakpoint
CREATE INDEX "offer_member" ON "offer" USING btree ("member_id","status");--> statement-breakpoint
CREATE INDEX "offer_request" ON "offer" USING btree ("request_id","status");--> statement-breakpoint
CREATE INDEX "outside_cover_request" ON "outside_cover" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "proposal_run" ON "proposal" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "proposal_request" ON "proposal" USING btree ("request_id","status");--> statement-breakpoint
CREATE INDEX "qualification_member" ON "qualification" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "request_session_by_request" ON "request_session" USING btree ("request_id","day");--> statement-breakpoint
CREATE INDEX "request_open" ON "request" USING btree ("pool_id","status","first_day","id");--> statement-breakpoint
CREATE INDEX "request_board" ON "request" USING btree ("board_id","status","first_day","id");--> statement-breakpoint
CREATE INDEX "site_board" ON "site" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "tariff_in_force" ON "tariff" USING btree ("alternative","valid_from");--> statement-breakpoint
CREATE INDEX "user_scope_user" ON "user_scope" USING btree ("user_id");