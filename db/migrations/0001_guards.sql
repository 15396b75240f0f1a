-- What must never be wrong is said in the rules, for the explanation, and here, for the truth.

create extension if not exists btree_gist;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

-- One line that somebody typed: no control characters, no marks that turn the direction of reading, nothing around it.
create function is_line(value text) returns boolean language sql immutable parallel safe
return length(value) between 1 and 200 and value = btrim(value)
  and value !~ '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]';
--> statement-breakpoint
-- Several lines that somebody typed.
create function is_text(value text) returns boolean language sql immutable parallel safe
return length(value) between 1 and 4000
  and value !~ '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]';
--> statement-breakpoint
-- Lower case, so that one address cannot be two people.
create function is_email(value text) returns boolean language sql immutable parallel safe
return is_line(value) and value = lower(value) and value ~ '^[^@\s]+@[^@\s]+\.[^@\s.]+$';
--> statement-breakpoint
-- A stretch of days, both included, of this era; the last may be open. PostgreSQL's `infinity` is a date too.
create function is_stretch(first_day date, last_day date) returns boolean language sql immutable parallel safe
return first_day >= '1900-01-01' and coalesce(last_day, first_day) between first_day and '2199-12-31';
--> statement-breakpoint
-- `[from, until)`, with both ends and at most 16 hours. Without this an empty, endless or NULL-ended range would slip past
-- the exclusion of double bookings.
create function is_session_time(during tstzrange) returns boolean language sql immutable parallel safe
return coalesce(
  not isempty(during) and lower_inc(during) and not upper_inc(during)
  and isfinite(lower(during)) and isfinite(upper(during))
  and upper(during) - lower(during) <= interval '16 hours',
  false);
--> statement-breakpoint
create function is_place(latitude double precision, longitude double precision) returns boolean
language sql immutable parallel safe
return num_nonnulls(latitude, longitude) = 0
  or coalesce(latitude between -90 and 90 and longitude between -180 and 180, false);
--> statement-breakpoint

alter table assignment_session
  add constraint assignment_session_time_is_bounded check (is_session_time(during)),
  add constraint assignment_session_takes_time check (minutes between 1 and 960),
  add constraint assignment_session_status_known check (status in ('confirmed', 'cancelled')),
  -- Every row that is not cancelled counts, whatever it is called: an unknown status is no way out.
  add constraint assignment_no_double_booking
    exclude using gist (member_id with =, during with &&) where (status <> 'cancelled');
--> statement-breakpoint
create unique index assignment_session_once_per_request_session
  on assignment_session (request_session_id) where status <> 'cancelled';
--> statement-breakpoint
alter table request_session
  add constraint request_session_time_is_bounded check (is_session_time(during)),
  add constraint request_session_from_before_until check (from_time < until_time),
  add constraint request_session_takes_time check (minutes between 1 and 960),
  add constraint request_session_year_of_a_school check (year between 1 and 8),
  add constraint request_session_class_group_is_line check (is_line(class_group)),
  add constraint request_session_level_known check (level in ('BO', 'SBO', 'SO', 'VSO', 'PRO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO', 'VAVO', 'ISK', 'MBO'));
--> statement-breakpoint
alter table absence
  add constraint absence_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint absence_person_name_is_line check (is_line(person_name));
--> statement-breakpoint
alter table absence_reason
  add constraint absence_reason_label_is_line check (is_line(code) and is_line(label)),
  add constraint absence_reason_kind_known check (kind in ('unplanned', 'planned', 'training'));
--> statement-breakpoint
alter table request
  add constraint request_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint request_length_not_negative
    check (length_school_days >= 0 and length_calendar_days >= 0 and length_session_days >= 0),
  add constraint request_asks_time check (minutes > 0),
  add constraint request_version_counts check (version > 0),
  add constraint request_notes_are_text check (is_text(notes)),
  add constraint request_covered_knows_when check (status not in ('covered', 'fulfilled') or covered_at is not null),
  add constraint request_kind_known check (kind in ('unplanned', 'planned', 'training')),
  add constraint request_urgency_known check (urgency in ('class-sent-home', 'unplanned', 'planned', 'training')),
  add constraint request_alternative_known check (alternative in ('agency', 'self-employed', 'interim', 'own-part-timer', 'split-class', 'own-team', 'alternative-programme', 'send-home')),
  add constraint request_class_consequence_known check (class_consequence in ('split', 'merged', 'sent-home', 'own-team', 'alternative-programme'));
--> statement-breakpoint
alter table match_run
  add constraint match_run_counts_not_negative
    check (request_count >= 0 and member_count >= 0 and covered_count >= 0),
  add constraint match_run_finished_is_complete
    check (status <> 'finished' or num_nulls(finished_at, covered_count, plan_value, bound) = 0),
  add constraint match_run_failed_says_why check (status <> 'failed' or failure is not null),
  -- No plan is better than its proven bound; the last digits of a sum may differ.
  add constraint match_run_plan_within_bound
    check (plan_value <= bound + 0.000001 * greatest(1, abs(bound))),
  add constraint match_run_world_hash_is_sha256 check (world_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table proposal
  add constraint proposal_is_for_sessions check (cardinality(session_ids) > 0),
  add constraint proposal_version_counts check (version > 0),
  add constraint proposal_reason_is_text check (is_text(reason)),
  -- AVG article 22: a person decides, and it is known who.
  add constraint proposal_decided_by_a_person
    check (status not in ('approved', 'offered', 'rejected') or num_nulls(decided_by, decided_at) = 0);
--> statement-breakpoint
alter table offer
  add constraint offer_is_for_sessions check (cardinality(session_ids) > 0),
  add constraint offer_deadline_after_sending check (deadline_at >= sent_at),
  add constraint offer_answer_knows_when check (status not in ('accepted', 'declined') or answered_at is not null),
  add constraint offer_accepted_in_time check (status <> 'accepted' or answered_at <= deadline_at),
  add constraint offer_decline_reason_of_a_decline check (decline_reason is null or status = 'declined'),
  add constraint offer_decline_reason_known check (decline_reason in ('not-available', 'travel', 'level', 'other-work', 'no-reason'));
--> statement-breakpoint
alter table assignment
  add constraint assignment_takes_time check (minutes > 0),
  add constraint assignment_version_counts check (version > 0),
  add constraint assignment_cancelled_knows_when_and_by_whom
    check (num_nonnulls(cancelled_at, cancelled_by) = case when status = 'cancelled' then 2 else 0 end),
  add constraint assignment_cancelled_by_known check (cancelled_by in ('school', 'coordinator', 'member')),
  add constraint assignment_source_known check (source in ('internal-team', 'home-site', 'own-board', 'other-board', 'flexpool', 'on-call', 'part-timer', 'unlicensed', 'agency'));
--> statement-breakpoint
alter table fulfilment
  add constraint fulfilment_not_negative check (minutes >= 0 and wage_cents >= 0 and travel_cents >= 0),
  add constraint fulfilment_alternative_low_expected_high
    check (0 <= alternative_low_cents and alternative_low_cents <= alternative_expected_cents
      and alternative_expected_cents <= alternative_high_cents),
  -- Lessons that would have been lost are reported as such and never in euro.
  add constraint fulfilment_lost_lessons_have_no_price
    check (alternative in ('agency', 'self-employed', 'interim', 'own-part-timer')
      or (tariff_id is null and alternative_high_cents = 0)),
  add constraint fulfilment_price_has_a_tariff check (tariff_id is not null or alternative_high_cents = 0),
  add constraint fulfilment_rating_one_to_five check (rating between 1 and 5),
  add constraint fulfilment_alternative_known check (alternative in ('agency', 'self-employed', 'interim', 'own-part-timer', 'split-class', 'own-team', 'alternative-programme', 'send-home'));
--> statement-breakpoint
alter table fulfilment_session
  add constraint fulfilment_session_minutes_of_a_day check (minutes between 0 and 960);
--> statement-breakpoint
alter table outside_cover
  add constraint outside_cover_takes_time check (minutes > 0),
  add constraint outside_cover_cost_not_negative check (cost_cents >= 0),
  add constraint outside_cover_by_known check (by in ('agency', 'self-employed', 'interim', 'own-part-timer', 'split-class', 'own-team', 'alternative-programme', 'send-home'));
--> statement-breakpoint
alter table tariff
  add constraint tariff_low_expected_high
    check (0 <= low_cents_per_hour and low_cents_per_hour <= expected_cents_per_hour
      and expected_cents_per_hour <= high_cents_per_hour),
  add constraint tariff_vat_is_a_share check (vat_basis_points between 0 and 10000),
  add constraint tariff_from_before_until check (is_stretch(valid_from, valid_until)),
  add constraint tariff_source_is_text check (is_text(source)),
  add constraint tariff_status_known check (status in ('sourced', 'derived', 'unverified')),
  add constraint tariff_alternative_known check (alternative in ('agency', 'self-employed', 'interim', 'own-part-timer', 'split-class', 'own-team', 'alternative-programme', 'send-home'));
--> statement-breakpoint
alter table salary_step
  add constraint salary_step_is_paid check (month_cents > 0 and step >= 0),
  add constraint salary_step_valid_from_a_day check (is_stretch(valid_from, null)),
  add constraint salary_step_source_is_text check (is_line(scale) and is_text(source)),
  add constraint salary_step_status_known check (status in ('sourced', 'derived', 'unverified'));
--> statement-breakpoint
alter table law_parameter
  add constraint law_parameter_valid_from_a_day check (is_stretch(valid_from, null)),
  add constraint law_parameter_source_is_text check (is_line(code) and is_text(source)),
  add constraint law_parameter_kind_known check (kind in ('competence', 'working-time', 'chain', 'vog')),
  add constraint law_parameter_status_known check (status in ('sourced', 'derived', 'unverified'));
--> statement-breakpoint
alter table member
  add constraint member_name_is_line check (is_line(name)),
  add constraint member_email_is_an_address check (is_email(email)),
  add constraint member_phone_is_line check (is_line(phone)),
  add constraint member_postcode_has_four_digits check (postcode4 ~ '^[1-9][0-9]{3}$'),
  add constraint member_place_is_on_earth check (is_place(latitude, longitude)),
  add constraint member_travel_not_negative check (travel_minutes_max >= 0);
--> statement-breakpoint
alter table qualification
  add constraint qualification_until_a_day check (is_stretch('1900-01-01', valid_until)),
  add constraint qualification_grade_known check (grade in ('PABO', 'GYM', 'G1', 'G2', 'G2B', 'PDG', 'LIO', 'ZIJ', 'GAST', 'ANDERS', 'ONBEV'));
--> statement-breakpoint
alter table availability
  add constraint availability_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint availability_from_before_until check (from_time < until_time),
  add constraint availability_rrule_is_line check (is_line(rrule));
--> statement-breakpoint
alter table availability_exception
  add constraint availability_exception_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint availability_exception_from_before_until
    check (num_nonnulls(from_time, until_time) = 0 or coalesce(from_time < until_time, false));
--> statement-breakpoint
alter table engagement
  add constraint engagement_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint engagement_week_of_hours check (week_minutes between 0 and 3600),
  add constraint engagement_wage_not_negative check (wage_cents_per_hour >= 0),
  add constraint engagement_wage_basis_is_line check (is_line(wage_basis)),
  add constraint engagement_form_known check (form in ('permanent', 'temporary', 'min-max', 'on-call', 'extension', 'provider')),
  add constraint engagement_one_employer check (case employer
    when 'board' then board_id is not null and num_nonnulls(agency_id, region_id) = 0
    when 'provider' then agency_id is not null and num_nonnulls(board_id, region_id) = 0
    when 'region' then region_id is not null and num_nonnulls(board_id, agency_id) = 0
    when 'requesting-board' then num_nonnulls(board_id, agency_id, region_id) = 0
    else false end);
--> statement-breakpoint
alter table employment_contract
  add constraint employment_contract_first_day_before_last check (is_stretch(first_day, last_day));
--> statement-breakpoint
alter table member_document
  add constraint member_document_seen_after_issue check (is_stretch(issued_on, seen_on)),
  add constraint member_document_kind_known check (kind in ('vog', 'identity', 'diploma'));
--> statement-breakpoint
alter table admission add constraint admission_on_a_day check (is_stretch(admitted_on, null));
--> statement-breakpoint
alter table exclusion
  add constraint exclusion_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint exclusion_asked_by_known check (asked_by in ('member', 'school'));
--> statement-breakpoint
alter table preference
  add constraint preference_of_one_thing check (num_nonnulls(site_id, level) = 1),
  add constraint preference_level_known check (level in ('BO', 'SBO', 'SO', 'VSO', 'PRO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO', 'VAVO', 'ISK', 'MBO'));
--> statement-breakpoint
alter table pool_member
  add constraint pool_member_joined_before_leaving check (is_stretch(coalesce(joined_on, left_on, '1900-01-01'), left_on)),
  add constraint pool_member_admitted_knows_when check (status <> 'admitted' or joined_on is not null),
  add constraint pool_member_left_knows_when check (status <> 'left' or left_on is not null),
  add constraint pool_member_left_to_is_line check (is_line(left_to)),
  add constraint pool_member_status_known check (status in ('candidate', 'admitted', 'rejected', 'left'));
--> statement-breakpoint
alter table intake_finding
  add constraint intake_finding_on_a_day check (is_stretch(found_on, null)),
  add constraint intake_finding_evidence_is_text check (is_line(criterion) and is_text(evidence));
--> statement-breakpoint
alter table participation
  add constraint participation_does_something check (draws or supplies),
  add constraint participation_share_is_a_share check (formation_share_basis_points between 0 and 10000),
  add constraint participation_pupils_not_negative check (pupils >= 0),
  add constraint participation_from_before_until check (is_stretch(valid_from, valid_until));
--> statement-breakpoint
alter table board
  add constraint board_number_has_five_digits check (number ~ '^[0-9]{5}$'),
  add constraint board_name_is_line check (is_line(name));
--> statement-breakpoint
alter table site
  add constraint site_brin_is_two_digits_two_letters check (brin ~ '^[0-9]{2}[A-Z]{2}$'),
  add constraint site_code_is_brin_and_two_digits check (code ~ '^[0-9]{2}[A-Z]{2}[0-9]{2}$' and left(code, 4) = brin),
  add constraint site_postcode_is_dutch check (postcode ~ '^[1-9][0-9]{3} ?[A-Z]{2}$'),
  add constraint site_place_is_on_earth check (is_place(latitude, longitude)),
  add constraint site_words_are_lines
    check (is_line(name) and is_line(street) and is_line(house_number) and is_line(place_name)
      and is_line(municipality_code) and is_line(municipality) and is_line(province) and is_line(denomination)
      and is_line(phone) and is_line(website) and is_line(structure) and is_line(contact)),
  add constraint site_levels_known check (levels <@ array['BO', 'SBO', 'SO', 'VSO', 'PRO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO', 'VAVO', 'ISK', 'MBO']),
  add constraint site_holiday_region_known check (holiday_region in ('noord', 'midden', 'zuid'));
--> statement-breakpoint
alter table region
  add constraint region_name_is_line check (is_line(code) and is_line(name)),
  add constraint region_holiday_region_known check (holiday_region in ('noord', 'midden', 'zuid'));
--> statement-breakpoint
alter table pool add constraint pool_name_is_line check (is_line(code) and is_line(name));
--> statement-breakpoint
alter table agency
  add constraint agency_name_is_line check (is_line(name)),
  add constraint agency_kind_known check (kind in ('agency', 'provider'));
--> statement-breakpoint
alter table role
  add constraint role_label_is_line check (is_line(code) and is_line(label)),
  add constraint role_delivered_in_known check (delivered_in in ('sessions', 'days'));
--> statement-breakpoint
alter table vak add constraint vak_name_is_line check (is_line(id) and is_line(name));
--> statement-breakpoint
alter table calendar_entry
  add constraint calendar_entry_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint calendar_entry_words_are_text check (is_line(name) and is_text(source)),
  add constraint calendar_entry_kind_known check (kind in ('school-holiday', 'public-holiday', 'study-day', 'closure', 'open')),
  add constraint calendar_entry_holiday_region_known check (holiday_region in ('noord', 'midden', 'zuid')),
  add constraint calendar_entry_one_scope check (
    num_nonnulls(holiday_region, region_id, board_id, site_id) = case scope when 'national' then 0 else 1 end
    and case scope
      when 'national' then true
      when 'holiday-region' then holiday_region is not null
      when 'region' then region_id is not null
      when 'board' then board_id is not null
      when 'site' then site_id is not null
      else false end);
--> statement-breakpoint
alter table app_user
  add constraint app_user_name_is_line check (is_line(name)),
  add constraint app_user_email_is_an_address check (is_email(email));
--> statement-breakpoint
alter table user_scope
  add constraint user_scope_one_scope check (
    num_nonnulls(board_id, pool_id, region_id, member_id) = case role when 'admin' then 0 else 1 end
    and case role
      when 'school' then board_id is not null
      when 'board' then board_id is not null
      when 'coordinator' then pool_id is not null
      when 'region' then region_id is not null
      when 'member' then member_id is not null
      when 'admin' then true
      else false end),
  -- No sites is not the same as all sites, and a list that is empty would read as that.
  add constraint user_scope_sites_of_a_school
    check (site_ids is null or (role = 'school' and cardinality(site_ids) > 0));
--> statement-breakpoint
alter table access_key add constraint access_key_label_is_line check (is_line(label));
--> statement-breakpoint
alter table login add constraint login_ends_after_it_begins check (expires_at > created_at);
--> statement-breakpoint
alter table idempotency
  add constraint idempotency_key_is_line check (is_line(key)),
  add constraint idempotency_input_hash_is_sha256 check (input_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table job
  add constraint job_attempts_not_negative check (attempts >= 0),
  add constraint job_subject_is_line check (is_line(subject_id));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ the road of a request

-- Equal to scheduler/domain/lifecycle.ts; a test keeps it so.
insert into lifecycle_step (noun, from_status, to_status) values
  ('absence', 'posted', 'withdrawn'),
  ('absence', 'posted', 'ended'),
  ('request', 'open', 'covered'),
  ('request', 'open', 'withdrawn'),
  ('request', 'open', 'unfilled'),
  ('request', 'open', 'outside'),
  ('request', 'covered', 'open'),
  ('request', 'covered', 'fulfilled'),
  ('request', 'covered', 'withdrawn'),
  ('request', 'unfilled', 'open'),
  ('request', 'unfilled', 'outside'),
  ('request', 'outside', 'open'),
  ('match_run', 'running', 'finished'),
  ('match_run', 'running', 'failed'),
  ('proposal', 'proposed', 'approved'),
  ('proposal', 'proposed', 'rejected'),
  ('proposal', 'proposed', 'superseded'),
  ('proposal', 'approved', 'offered'),
  ('proposal', 'approved', 'superseded'),
  ('proposal', 'approved', 'rejected'),
  ('proposal', 'offered', 'superseded'),
  ('offer', 'sent', 'accepted'),
  ('offer', 'sent', 'declined'),
  ('offer', 'sent', 'expired'),
  ('offer', 'sent', 'withdrawn'),
  ('assignment', 'confirmed', 'cancelled'),
  ('assignment', 'confirmed', 'fulfilled');
--> statement-breakpoint
-- Nobody skips the road, neither the product nor a seed: what is inserted stands at its beginning (the argument), and each
-- change of status is a step of the table.
create function follow_lifecycle() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    raise exception using errcode = 'check_violation', table = tg_table_name,
      constraint = tg_table_name || '_begins_at_the_beginning',
      message = format('a %s begins as %s and not as %s', tg_table_name, tg_argv[0], new.status);
  end if;
  if not exists (
    select from public.lifecycle_step
    where noun = tg_table_name and from_status = old.status and to_status = new.status
  ) then
    raise exception using errcode = 'check_violation', table = tg_table_name,
      constraint = tg_table_name || '_follows_the_road',
      message = format('a %s does not go from %s to %s', tg_table_name, old.status, new.status);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger absence_begins before insert on absence
  for each row when (new.status <> 'posted') execute function follow_lifecycle('posted');
create trigger absence_steps before update of status on absence
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger request_begins before insert on request
  for each row when (new.status <> 'open') execute function follow_lifecycle('open');
create trigger request_steps before update of status on request
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger match_run_begins before insert on match_run
  for each row when (new.status <> 'running') execute function follow_lifecycle('running');
create trigger match_run_steps before update of status on match_run
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger proposal_begins before insert on proposal
  for each row when (new.status <> 'proposed') execute function follow_lifecycle('proposed');
create trigger proposal_steps before update of status on proposal
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger offer_begins before insert on offer
  for each row when (new.status <> 'sent') execute function follow_lifecycle('sent');
create trigger offer_steps before update of status on offer
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger assignment_begins before insert on assignment
  for each row when (new.status <> 'confirmed') execute function follow_lifecycle('confirmed');
create trigger assignment_steps before update of status on assignment
  for each row when (new.status <> old.status) execute function follow_lifecycle();
--> statement-breakpoint

-- For what is only ever added to. It binds the owner of the tables too.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', table = tg_table_name,
    message = format('%s of %s is refused: its rows stay as they are', lower(tg_op), tg_table_name);
end $$;
--> statement-breakpoint

-- An offer is sent on an open request, for sessions of that request that nobody has. The lock makes a transaction that is
-- about to cover the request wait, or makes this one see that it did.
create function offer_what_is_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare request_status text;
begin
  select status into request_status from request where id = new.request_id for share;
  if request_status <> 'open' then
    raise exception using errcode = 'check_violation', table = 'offer',
      constraint = 'offer_only_on_an_open_request',
      message = format('the request is %s and no longer open', request_status);
  end if;
  if (select count(*) from request_session where request_id = new.request_id and id = any(new.session_ids))
    <> cardinality(new.session_ids) then
    raise exception using errcode = 'check_violation', table = 'offer',
      constraint = 'offer_only_for_sessions_of_the_request',
      message = 'an offer names each session once, and only sessions of its request';
  end if;
  if exists (
    select from assignment_session where request_session_id = any(new.session_ids) and status <> 'cancelled'
  ) then
    raise exception using errcode = 'check_violation', table = 'offer',
      constraint = 'offer_only_for_free_sessions', message = 'somebody has one of the sessions already';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger offer_what_is_open before insert on offer
  for each row execute function offer_what_is_open();
--> statement-breakpoint

-- The time that the exclusion constraint compares is a copy: here it is held to the session that it copies.
create function take_session_as_it_is() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    raise exception using errcode = 'check_violation', table = 'assignment_session',
      constraint = 'assignment_session_is_only_ever_cancelled',
      message = 'a session that was taken can be cancelled and nothing else';
  end if;
  if not exists (
    select from request_session
    where id = new.request_session_id and day = new.day and during = new.during and minutes = new.minutes
  ) then
    raise exception using errcode = 'check_violation', table = 'assignment_session',
      constraint = 'assignment_session_is_as_requested',
      message = 'day, time and minutes are those of the session of the request';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger assignment_session_taken before insert on assignment_session
  for each row execute function take_session_as_it_is();
create trigger assignment_session_cancelled before update on assignment_session
  for each row when (
    to_jsonb(old) <> to_jsonb(new)
    and (old.status = 'cancelled' or to_jsonb(old) - 'status' <> to_jsonb(new) - 'status')
  ) execute function take_session_as_it_is();
create trigger request_session_stays before update on request_session
  for each row when (to_jsonb(old) <> to_jsonb(new)) execute function refuse_change();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ rules of play

alter table spelregels
  add constraint spelregels_version_counts check (version > 0),
  add constraint spelregels_valid_from_a_day check (is_stretch(valid_from, null)),
  add constraint spelregels_reason_is_text check (is_text(reason)),
  -- The law presumes a handling fee above 5 % to be commercial (domain: VAT on lending staff).
  add constraint spelregels_handling_fee_at_most_five_percent
    check (coalesce((body ->> 'handlingFeeBasisPoints')::numeric between 0 and 500, false));
--> statement-breakpoint
-- A later version begins on a later day. The lock keeps two versions that are made at once from missing each other.
create function number_spelregels_by_day() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('spelregels ' || new.pool_id, 0));
  if exists (
    select from spelregels
    where pool_id = new.pool_id and (version < new.version) <> (valid_from < new.valid_from)
  ) then
    raise exception using errcode = 'check_violation', table = 'spelregels',
      constraint = 'spelregels_version_rises_with_day',
      message = 'a later version of the rules of play begins on a later day';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger spelregels_numbered before insert on spelregels
  for each row execute function number_spelregels_by_day();
create trigger spelregels_stay before update or delete on spelregels
  for each row execute function refuse_change();
create trigger spelregels_stay_all before truncate on spelregels
  for each statement execute function refuse_change();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ the chain of events

alter table event
  add constraint event_in_chain_of_its_board_or_pool check (chain = case
    when board_id is not null then 'board:' || board_id
    when pool_id is not null then 'pool:' || pool_id
    else 'system' end),
  add constraint event_verb_is_noun_dot_verb check (verb ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$' and is_line(verb)),
  add constraint event_facts_are_an_object check (jsonb_typeof(facts) = 'object');
--> statement-breakpoint
-- In plpgsql, which keeps its plan: as an SQL function it took half the time of an insert.
create function event_hash(
  chain text, seq bigint, at timestamptz, actor_user_id uuid, actor_role text, verb text, subject_id uuid,
  board_id uuid, pool_id uuid, facts jsonb, prev text
) returns text language plpgsql immutable parallel safe as $$
begin
  return encode(sha256(convert_to(jsonb_build_array(
    chain, seq, extract(epoch from at), actor_user_id, actor_role, verb, subject_id, board_id, pool_id, facts, prev
  )::text, 'UTF8')), 'hex');
end $$;
--> statement-breakpoint
-- Number, moment and hashes are the database's own, whatever was given. The head row's lock keeps the numbers of a chain
-- without gaps under concurrency; an identity column would not.
create function chain_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare head_hash text;
begin
  insert into event_head (chain, seq, hash) values (new.chain, 1, '')
    on conflict (chain) do update set seq = event_head.seq + 1
    returning seq, hash into new.seq, head_hash;
  new.prev := coalesce(nullif(head_hash, ''), repeat('0', 64));
  new.at := clock_timestamp();
  new.hash := event_hash(new.chain, new.seq, new.at, new.actor_user_id, new.actor_role, new.verb, new.subject_id,
    new.board_id, new.pool_id, new.facts, new.prev);
  update event_head set hash = new.hash where chain = new.chain;
  return new;
end $$;
--> statement-breakpoint
create trigger event_chained before insert on event for each row execute function chain_event();
create trigger event_stays before update or delete on event for each row execute function refuse_change();
create trigger event_stays_all before truncate on event for each statement execute function refuse_change();
--> statement-breakpoint
-- What is wrong with the chains: a number missing, a link or a hash that does not fit, a head that is not the last event.
-- The head tells when the end of a chain was cut off, which the chain itself cannot.
create function event_chain_problems() returns table (chain text, seq bigint, problem text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with linked as (
    select event.*,
      row_number() over of_chain as expected_seq,
      lag(event.hash, 1, repeat('0', 64)) over of_chain as expected_prev
    from event window of_chain as (partition by event.chain order by event.seq)
  ), last as (
    select distinct on (event.chain) event.chain, event.seq, event.hash
    from event order by event.chain, event.seq desc
  )
  select linked.chain, linked.seq, 'number' from linked where linked.seq <> linked.expected_seq
  union all
  select linked.chain, linked.seq, 'link' from linked where linked.prev <> linked.expected_prev
  union all
  select linked.chain, linked.seq, 'hash' from linked
  where linked.hash <> event_hash(linked.chain, linked.seq, linked.at, linked.actor_user_id, linked.actor_role,
    linked.verb, linked.subject_id, linked.board_id, linked.pool_id, linked.facts, linked.prev)
  union all
  select coalesce(last.chain, event_head.chain), coalesce(last.seq, event_head.seq), 'head'
  from last full join event_head on event_head.chain = last.chain
  where (last.seq, last.hash) is distinct from (event_head.seq, event_head.hash)
$$;
