from .accounts import Membership, MembershipEvent, Role, User
from .calendar import Holiday
from .office import CentralUnit, Division, Office, OfficeIdentity, OfficeSetting, WorkUnit
from .people import HeadCount, Official
from .workbook import WorkbookUpload

__all__ = [
    "CentralUnit",
    "Division",
    "HeadCount",
    "Holiday",
    "Membership",
    "MembershipEvent",
    "Office",
    "OfficeIdentity",
    "OfficeSetting",
    "Official",
    "Role",
    "User",
    "WorkUnit",
    "WorkbookUpload",
]
