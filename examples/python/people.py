"""Creates, updates, lists and pages through people of a Twenty workspace, with a client made from openapi.json."""

import os
from collections.abc import Iterator
from typing import TypeVar

from crm_client import AuthenticatedClient
from crm_client.api.people import create_person, find_people, update_person
from crm_client.models import (
    EmailsInput,
    FullNameInput,
    PersonCreateInput,
    PersonUpdateInput,
    PersonWithRelations,
    RestBodyError,
    RestError,
)
from crm_client.types import UNSET

Answer = TypeVar("Answer")


class Refused(Exception):
    """The server refused a request; its message says why."""


def answered(answer: Answer | RestError | RestBodyError | None) -> Answer:
    """The answer, unless the server refused."""
    if answer is None:
        raise Refused("the server answered nothing that openapi.json describes")
    if isinstance(answer, RestError):
        raise Refused(f"{answer.status_code}: {', '.join(answer.messages)}")
    if isinstance(answer, RestBodyError):
        raise Refused(f"{answer.status_code}: {answer.message}")
    return answer


def create_ada(client: AuthenticatedClient, email: str) -> PersonWithRelations:
    """Creates a person; a misspelt field is an error of the type checker, and of Python."""
    body = PersonCreateInput(
        name=FullNameInput(first_name="Ada", last_name="Lovelace"),
        emails=EmailsInput(primary_email=email),
    )
    return answered(create_person.sync(client=client, body=body)).data.create_person


def promote(client: AuthenticatedClient, person: PersonWithRelations, job_title: str) -> PersonWithRelations:
    """Changes one field; all others stay."""
    body = PersonUpdateInput(job_title=job_title)
    return answered(update_person.sync(person.id, client=client, body=body)).data.update_person


def all_people(client: AuthenticatedClient, page_size: int = 60) -> Iterator[PersonWithRelations]:
    """Every person, page by page: the cursor of a page leads to the next one."""
    cursor: str | None = None
    while True:
        page = answered(find_people.sync(client=client, limit=page_size, starting_after=cursor or UNSET))
        yield from page.data.people
        if not page.page_info.has_next_page:
            return
        cursor = page.page_info.end_cursor


def main() -> None:
    server = os.environ["TWENTY_BASE_URL"].rstrip("/")
    client = AuthenticatedClient(base_url=f"{server}/rest", token=os.environ["TWENTY_API_KEY"])

    ada = create_ada(client, "ada@engines.example")
    print(f"created {ada.name.first_name} {ada.name.last_name}" if ada.name else "created somebody")
    print(f"job title: {promote(client, ada, 'Analyst').job_title}")

    listed = answered(find_people.sync(client=client, filter_='emails.primaryEmail[eq]:"ada@engines.example"'))
    print(f"found {listed.total_count} with this address")

    people = list(all_people(client, page_size=7))
    print(f"paged through {len(people)} people, {len({person.id for person in people})} of them different")

    try:
        create_ada(client, "ada@engines.example")
    except Refused as refused:
        print(f"refused {refused}")


if __name__ == "__main__":
    main()
