/** A button: one main action a screen, quiet ones beside it. */
import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'main' | 'quiet' | 'plain' | 'danger';
}

export function Button({ kind = 'main', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={[styles.button, styles[kind], className].filter(Boolean).join(' ')} {...rest} />
  );
}
