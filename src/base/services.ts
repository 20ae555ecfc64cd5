/** A running app, as far as its services are concerned: two apps in one process share nothing. */
export class Services {
  provide<Service>(key: ServiceKey<Service>, service: Service): void {
    key.provide(this, service);
  }

  use<Service>(key: ServiceKey<Service>): Service {
    return key.of(this);
  }
}

/** The name of what is made once when the app starts and needed by features. It keeps the services itself, and so their type. */
export class ServiceKey<Service> {
  private readonly made = new WeakMap<Services, Service>();

  constructor(private readonly name: string) {}

  provide(app: Services, service: Service): void {
    if (this.made.has(app)) throw new Error(`The service ${this.name} is provided twice.`);
    this.made.set(app, service);
  }

  of(app: Services): Service {
    const service = this.made.get(app);
    if (service === undefined)
      throw new Error(`The service ${this.name} was not provided when the app was put together.`);
    return service;
  }
}

/** Whatever services can be asked of: a context, or what a job is given. */
export interface Uses {
  use<Service>(key: ServiceKey<Service>): Service;
}
