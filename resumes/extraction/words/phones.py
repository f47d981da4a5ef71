"""Labels before phone numbers, and before numbers that are none."""

PHONE_LABELS = (
    r"(?:tele)?phone(?:\s?(?:no|number))?|tel|mobile|cell(?:phone)?|mob|handy|telefon|mobil|mobilnummer|rufnummer|festnetz"
    r"|t[ée]l[ée]phone|portable|gsm|teléfono|móvil|movil|telefono|telefone|celular|telem[óo]vel|tlm|tlf|cellulare|fisso|recapito"
    r"|telefoon|telefoonnummer|mobiel|mobieltje|komórka|komórkowy|kom|nr\s?tel|ph|m|t|c|p|call|whatsapp|contact|contacto|contato"
)
"""What stands before a phone number, a pattern."""

NO_PHONE_LABELS = (
    r"iban|bic|swift|konto(?:nummer)?|account(?:\s?(?:no|number))?|isbn|issn|doi|orcid|steuer(?:nummer|-?id)|ust-?id"
    r"|(?:licen[cs]e|licenza|licence|permit|registration|certificate|credential|membership|member|policy|reference|order|invoice|patent|student|employee)"
    r"(?:\s?(?:no|number|id|nr|n[°º]))?|matrikel(?:nummer|nr)?|personalnummer|sozialversicherungsnummer|siren|siret|sécurité\s+sociale"
    r"|dni|nie|nif|cif|cpf|cnpj|crea|coren|crm|rg|pis|rut|curp|rfc|n[°º]\s?colegiad[oa]|codice\s+fiscale|p\.?\s?iva|bsn|kvk|btw|big"
    r"|pesel|nip|regon|pwz|dowód|ssn|social\s+security|passport|reisepass|passeport|pasaporte|paszport|pass?nummer|aadhaa?r|npi|id"
)
"""What stands before identity, bank, licence and other numbers, a pattern."""
