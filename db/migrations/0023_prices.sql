-- Where the plan after a change begins: what covering the lessons of a proposal once more was worth.
ALTER TABLE "proposal" ADD COLUMN "price" double precision;