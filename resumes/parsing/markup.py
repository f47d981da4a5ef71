"""Parses XML that strangers wrote: no entities, no document types, nothing fetched."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from resumes.parsing.errors import Refusal, RefusedFile

_MAX_TAGS = 500_000  # of one part; thirty full pages of Word have some 60,000


def parse_xml(data: bytes, part: str) -> Element:
    """The root element of a part.

    Raises RefusedFile: BOMB for entity declarations and for more tags than documents have, CORRUPT for XML that is
    malformed.
    """
    if data.count(b"<") > _MAX_TAGS:
        raise RefusedFile(Refusal.BOMB, f"{part} has too many elements")
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise RefusedFile(Refusal.BOMB, f"{part} declares entities or a document type") from error
    except (ParseError, ValueError, LookupError) as error:
        raise RefusedFile(Refusal.CORRUPT, part) from error
    return root
