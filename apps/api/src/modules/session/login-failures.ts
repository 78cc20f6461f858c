import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { loginFailure } from '../../tables/login-failure.table.js';

const perAccount = { failures: 5, minutes: 5 };
// Whole offices share one address, so only a flood of failures counts against it.
const perAddress = { failures: 60, minutes: 1 };

/** Counts failed sign-ins by account and by address. Successes are never counted, and nobody is locked out for good. */
@Injectable()
export class LoginFailures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refuses when this account or this address has failed too often lately. */
  async refuseTooMany(account: string, address: string): Promise<void> {
    const [row] = await this.unitOfWork.read<{ of_account: number; of_address: number }>(
      `select (select count(*)::int from login_failure where username = $1 and at > clock_timestamp() - make_interval(mins => $3)) as
        of_account,
              (select count(*)::int from login_failure where address = $2 and at > clock_timestamp() - make_interval(mins => $4)) as
                of_address`,
      [account, address, perAccount.minutes, perAddress.minutes],
    );
    if ((row?.of_account ?? 0) >= perAccount.failures) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: perAccount.minutes });
    if ((row?.of_address ?? 0) >= perAddress.failures) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: perAddress.minutes });
  }

  /** Notes a failure; housekeeping forgets those that no limit looks at any more. */
  async note(account: string, address: string): Promise<void> {
    await this.unitOfWork.of(loginFailure).insert({ username: account, address });
  }
}
