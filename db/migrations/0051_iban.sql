-- An account number with a digit wrong is somebody else's, or nobody's: the two digits that check the rest are looked at here too
-- (ISO 13616, ISO 7064 MOD 97-10).
create function is_iban(value text) returns boolean language sql immutable parallel safe
return case
  when value is null then null
  when value !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' then false
  else (
    select string_agg(case when sign between '0' and '9' then sign else (ascii(sign) - 55)::text end, '' order by place)::numeric % 97 = 1
    from string_to_table(substr(value, 5) || left(value, 4), null) with ordinality as turned (sign, place))
end;
--> statement-breakpoint
alter table invoice_party
  drop constraint invoice_party_iban_has_its_shape,
  add constraint invoice_party_iban_is_iban check (is_iban(iban));
