"""Settings, one module a concern. What differs between installations comes from the environment; see .env.example."""

from recruiting.settings.admin import *
from recruiting.settings.api import *
from recruiting.settings.base import *
from recruiting.settings.data import *
from recruiting.settings.files import *
from recruiting.settings.logs import *
from recruiting.settings.mail import *
from recruiting.settings.observing import *
from recruiting.settings.people import *
from recruiting.settings.retention import *
from recruiting.settings.safety import *
from recruiting.settings.work import *
