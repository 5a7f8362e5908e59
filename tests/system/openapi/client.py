"""A program as somebody else writes one, with the client that openapi-python-client makes of our description: it is imported, and it runs."""

import sys

from lupa_client import AuthenticatedClient
from lupa_client.api.default import change_person, count_audience, create_person, get_form, list_audit, sign_up
from lupa_client.models import (
    AudienceRequest,
    AuditAct,
    Conditions,
    Locale,
    PersonRequest,
    Problem,
    ProblemCode,
    Relation,
    SignupRequest,
    SignupRequestChoices,
    Source,
)

base, key = sys.argv[1:]
lupa = AuthenticatedClient(base_url=base, token=key)

form = get_form.sync(form="newsletter", client=lupa, locale=Locale.FI)
assert form.notice.controller.name, form

choices = SignupRequestChoices.from_dict({"newsletter": True})
signup = SignupRequest(form="newsletter", notice=form.digest, email="python@example.com", choices=choices)
for _ in range(2):
    assert sign_up.sync_detailed(client=lupa, body=signup, idempotency_key="a-key-of-python").status_code == 202

person = PersonRequest(name="Eino Eskola", locale=Locale.FI, relation=Relation.CUSTOMER, source=Source.TOLD)
made = create_person.sync_detailed(client=lupa, body=person)
assert made.status_code == 201, made
tag, who = made.headers["etag"], made.parsed.id
person.name = "Eino Eerola"
changed = change_person.sync(id=who, client=lupa, body=person, if_match=tag)
assert changed.name == "Eino Eerola", changed
again = change_person.sync(id=who, client=lupa, body=person, if_match=tag)
assert isinstance(again, Problem) and again.code == ProblemCode.PRECONDITION_FAILED, again

audit = list_audit.sync(client=lupa, act=AuditAct.PERSON_CHANGED)
assert {line.entry.act for line in audit.entries} == {AuditAct.PERSON_CHANGED}, audit

count = count_audience.sync(client=lupa, body=AudienceRequest(purpose="newsletter", where=Conditions(language=[Locale.FI, Locale.SV])))
assert count.matched >= 0, count
