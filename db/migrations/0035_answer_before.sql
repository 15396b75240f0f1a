-- Offers now end some time before the first lesson, so that a school knows. Rules of play of before 2026-11-22 did not say how long;
-- a version is never changed once made: this says in the words of today what they said, nothing before the lesson itself.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = body || '{"answerBeforeMinutes": 0}' where not body ? 'answerBeforeMinutes';
--> statement-breakpoint
alter table spelregels enable trigger user;
